import { markOf, type Mark } from './mark.ts';
import type { BodyLine } from './outline.ts';
import type { Reading } from './reading.ts';
import type { Token } from './shape.ts';
import { columnOf, isBlank, textBetween, type SourceLine } from './source-line.ts';

const nothing: Mark = { type: 'plain', lettered: null, pair: null, numbered: null };

/** The first pass over a question: what each line is by its own looks. */
export function tokensOf(body: readonly BodyLine[], reading: Reading): readonly Token[] {
	const tokens = body.map((row): Token => {
		const { line, text, verbatim } = row;
		if (text !== null) return { line, mark: nothing, text, verbatim, blank: false };
		if (isBlank(line)) return { line, mark: nothing, text: null, verbatim: false, blank: true };
		const mark = markOf(line, reading.vocabulary);
		if (mark.type !== 'rule') return { line, mark, text: null, verbatim: false, blank: false };
		// Chat windows part questions by lines of dashes.
		reading.findings.reportOnce('rule-dropped', placeOf(line), {});
		return { line, mark: nothing, text: null, verbatim: false, blank: true };
	});
	return withColonLetters(tokens, reading);
}

const colonLetter = /^\s*([B-Zb-z]):\s+(\S.*)$/u;

/** `A: … B: … C: …` are lettered options that look like the back of a card. */
function withColonLetters(tokens: readonly Token[], reading: Reading): readonly Token[] {
	const first = tokens.findIndex((token) => isLetterA(token));
	if (first < 0) return tokens;
	const letters = new Map<number, string>();
	for (let at = first + 1; at < tokens.length; at += 1) {
		const token = tokens[at];
		if (token === undefined || token.text !== null || token.blank) continue;
		const letter = colonLetter.exec(token.line.copy)?.[1]?.toUpperCase();
		if (letter === String.fromCharCode(66 + letters.size)) letters.set(at, letter);
	}
	if (letters.size === 0) return tokens;
	const start = tokens[first];
	if (start !== undefined) reading.findings.reportOnce('lettered-colon', placeOf(start.line), {});
	return tokens.map((token, at) => {
		const letter = at === first ? 'A' : letters.get(at);
		if (letter === undefined) return token;
		const text = textBetween(token.line, token.line.copy.indexOf(':') + 1);
		const lettered = { letter, starred: false, bulleted: false, text };
		return { ...token, mark: { type: 'plain', lettered, pair: null, numbered: null } };
	});
}

function isLetterA(token: Token): boolean {
	const { mark } = token;
	return (
		mark.type === 'field' && mark.key === 'back' && mark.keyword.word === 'a' && mark.text !== ''
	);
}

export function placeOf(line: SourceLine): { line: number; column: number } {
	return { line: line.number, column: columnOf(line, line.indent) };
}
