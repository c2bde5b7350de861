import { markOf } from './mark.ts';
import { nearMissOf } from './near-miss.ts';
import { openerOf, unbold } from './opener.ts';
import { isFence } from './fence.ts';
import { sourceLine, type SourceLine } from './source-line.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What a line of text looks like to the reader: `strong` marks count wherever a question is open, `weak` ones (pairs,
 * numbers) only where no other shape answers the question, `opener`s in the article as well.
 */
export type Likeness = 'opener' | 'strong' | 'weak' | 'none';

export function likenessOf(line: SourceLine, vocabulary: Vocabulary): Likeness {
	if (isFence(line)) return 'opener';
	const opener = openerOf(line, vocabulary) ?? boldOpenerOf(line, vocabulary);
	if (opener !== null)
		return opener.type === 'field' || opener.type === 'rule' ? 'strong' : 'opener';
	const mark = markOf(line, vocabulary);
	if (mark.type === 'quote') return 'none';
	if (mark.type !== 'plain') return 'strong';
	if (mark.lettered !== null) return mark.lettered.letter === 'A' ? 'strong' : 'weak';
	return mark.pair !== null || mark.numbered !== null ? 'weak' : 'none';
}

function boldOpenerOf(line: SourceLine, vocabulary: Vocabulary): ReturnType<typeof openerOf> {
	const bare = unbold(line);
	return bare === null ? null : openerOf(bare, vocabulary);
}

export function isEscaped(line: SourceLine): boolean {
	return line.copy.charAt(line.indent) === '\\';
}

/**
 * The text of a line that begins with a backslash. The backslash goes when it hid a marker, and stays when it belongs to
 * the text, as in `\(x^2\)`; so `escaped` and `unescaped` are inverse.
 */
export function unescaped(line: SourceLine, vocabulary: Vocabulary): string {
	const at = line.map === null ? line.indent : (line.map[line.indent] ?? 0);
	const rest = line.raw.slice(0, at) + line.raw.slice(at + 1);
	return hidesMarker(rest, vocabulary) ? rest : line.raw;
}

/** Whether a text needs a backslash to stay as it is, `spare` naming the marks that do no harm where it stands. */
export function needsEscape(
	text: string,
	vocabulary: Vocabulary,
	spare: readonly Likeness[] = []
): boolean {
	const line = sourceLine(text, 0);
	if (isEscaped(line)) return hidesMarker(text, vocabulary);
	const likeness = likenessOf(line, vocabulary);
	return likeness !== 'none' && !spare.includes(likeness);
}

function hidesMarker(text: string, vocabulary: Vocabulary): boolean {
	const bare = sourceLine(text, 0).copy.replace(/^[\s\\]+/u, '');
	const line = sourceLine(bare, 0);
	return likenessOf(line, vocabulary) !== 'none' || nearMissOf(line, vocabulary) !== null;
}
