import { follows, type Line } from './line.ts';
import type { Word } from './word.ts';

const approximations = new Set(['about', 'some', 'roughly', 'nearly', 'almost', 'only', 'around']);
const joining = new Set([
	...[
		'of',
		'in',
		'on',
		'at',
		'from',
		'for',
		'with',
		'between',
		'around',
		'off',
		'near',
		'to',
		'under',
		'against'
	]
]);

/** Where a noun phrase that begins at a word ends, without what is attached to it; `null` when none begins there. */
export function nounPhraseEnd(line: Line, from: number): number | null {
	const { words } = line;
	let at = from;
	if (approximations.has(words[at]?.lower ?? '') && follows(line, at + 1)) at += 1;
	if (words[at]?.part === 'determiner' || words[at]?.part === 'possessive') at += 1;
	let end: number | null = null;
	for (; at < words.length; at += 1) {
		const word = words[at];
		if (word === undefined || (at > from && !follows(line, at))) break;
		if (word.part === 'noun' || word.name !== null || word.part === 'number') end = at + 1;
		else if (!isModifier(line, at, word)) break;
	}
	return end;
}

function isModifier(line: Line, at: number, word: Word): boolean {
	if (word.part === 'adjective' || word.part === 'possessive') return true;
	const next = line.words[at + 1];
	const beforeNoun =
		next !== undefined &&
		follows(line, at + 1) &&
		(next.part === 'noun' || next.part === 'adjective' || next.part === 'number');
	if (word.part === 'adverb') return beforeNoun && /^(?:very|most|more|less)$/u.test(word.lower);
	const previous = line.words[at - 1];
	return (
		word.part === 'verb' &&
		(word.form === 'past' || word.form === 'participle') &&
		beforeNoun &&
		(previous?.part === 'determiner' || previous?.part === 'adjective')
	);
}

/** The same with `and …`, `of …`, `in …` and the like attached to it. */
export function longNounPhraseEnd(line: Line, from: number): number | null {
	let end = nounPhraseEnd(line, from);
	while (end !== null) {
		const joint = line.words[end];
		if (joint === undefined || !follows(line, end) || !follows(line, end + 1)) return end;
		if (!joining.has(joint.lower) && joint.lower !== 'and' && joint.lower !== 'or') return end;
		const more = nounPhraseEnd(line, end + 1);
		if (more === null) return end;
		end = more;
	}
	return end;
}

/** The noun that a phrase is about: the last one before anything is attached. */
export function headOf(line: Line, from: number): Word | null {
	const end = nounPhraseEnd(line, from);
	return end === null ? null : (line.words[end - 1] ?? null);
}
