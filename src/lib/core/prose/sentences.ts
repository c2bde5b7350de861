import { abbreviationAt } from './abbreviations.ts';

/** A sentence and where it begins in its text, in UTF-16 units. */
export interface Sentence {
	readonly text: string;
	readonly start: number;
}

const ends = /(?<![.!?])(?:\.{3,}|…|[.!?]+|[。！？])(["'”’»“)\]]*)(\s+|$)/gu;
const openers = /^["'“‘«„([¿¡]+/u;
const initial = /(?:^|[\s.(])\p{Lu}$/u;
/** Words that seldom follow an abbreviation or an initial, and often begin a sentence. */
const starters = new Set(
	(
		'the a an it he she they we i in on at by this that these those his her its their there but and yet so when ' +
		'while as after before since although if for from with most many some both one however then ' +
		'der die das ein eine er sie es im am doch und le la les un une il elle ils el los las una y lo gli o os de het een'
	).split(' ')
);
const germanDate =
	/^(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jahrhundert|weltkrieg|jahrtausend)/iu;

/** What stands around a mark decides of it: no more is looked at, so that a text without an end is cut in one pass. */
const around = 60;

/**
 * Cuts a text into sentences. Abbreviations, initials, decimals and what stands in brackets do not end one.
 *
 * @param tag of the language; one without a list of abbreviations gets the English one
 */
export function sentencesOf(text: string, tag: string): readonly Sentence[] {
	const language = tag.slice(0, 2).toLowerCase();
	const sentences: Sentence[] = [];
	let from = 0;
	let counted = 0;
	let open = 0;
	for (const match of text.matchAll(ends)) {
		const mark = match[0].trimEnd();
		const end = match.index + mark.length;
		for (; counted < end; counted += 1) {
			const sign = text[counted];
			if (sign === '(' || sign === '[') open += 1;
			else if ((sign === ')' || sign === ']') && open > 0) open -= 1;
		}
		const after = match.index + match[0].length;
		const before = text.slice(Math.max(from, match.index - around), match.index);
		const next = text.slice(after, after + around).replace(openers, '');
		if (next !== '' && (open > 0 || !isEnd(before, mark, next, language))) continue;
		add(from, end);
		from = after;
		counted = after;
		open = 0;
	}
	if (from < text.length) add(from, text.length);
	return sentences;

	function add(start: number, end: number): void {
		const piece = text.slice(start, end);
		const trimmed = piece.trim();
		if (trimmed !== '')
			sentences.push({ text: trimmed, start: start + piece.length - piece.trimStart().length });
	}
}

function isEnd(before: string, mark: string, next: string, language: string): boolean {
	if (/^\p{Ll}/u.test(next)) return false;
	if (!mark.startsWith('.') || mark.startsWith('..')) return true;
	const starts = starters.has(/^\p{L}+/u.exec(next)?.[0].toLowerCase() ?? '');
	if (language === 'de' && /(?:^|\s)\d{1,2}$/u.test(before)) return !germanDate.test(next);
	const word = /[\p{L}.\-°]+$/u.exec(before)?.[0] ?? '';
	switch (abbreviationAt(word, next, language)) {
		case 'before':
			return word.length > 2 && /^(?:the|it|he|she|they)\s/iu.test(next) && word !== 'e.g';
		case 'maybe':
			return starts;
		case null:
			return !initial.test(before) || starts;
	}
}
