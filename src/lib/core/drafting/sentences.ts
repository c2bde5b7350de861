import { abbreviationAt } from './abbreviations.ts';

/** A sentence and where it begins in its text, in UTF-16 units. */
export interface Sentence {
	readonly text: string;
	readonly start: number;
}

const ends = /(?:\.{3,}|…|[.!?]+|[。！？])(["'”’»“)\]]*)(\s+|$)/gu;
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

/** Cuts a text into sentences. Abbreviations, initials, decimals and what stands in brackets do not end one. */
export function sentencesOf(text: string, tag: string): readonly Sentence[] {
	const language = tag.slice(0, 2).toLowerCase();
	const sentences: Sentence[] = [];
	let from = 0;
	for (const match of text.matchAll(ends)) {
		const end = match.index + match[0].trimEnd().length;
		if (end <= from || !isEnd(text, from, match.index, match[0], language)) continue;
		add(from, end);
		from = match.index + match[0].length;
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

function isEnd(text: string, from: number, at: number, match: string, language: string): boolean {
	const next = text.slice(at + match.length).replace(openers, '');
	if (next === '') return true;
	if (openBrackets(text.slice(from, at + match.trimEnd().length)) > 0) return false;
	if (/^\p{Ll}/u.test(next)) return false;
	const mark = match.trimEnd();
	if (!mark.startsWith('.') || mark.startsWith('..')) return true;
	const before = text.slice(from, at);
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

function openBrackets(text: string): number {
	let open = 0;
	for (const sign of text) {
		if (sign === '(' || sign === '[') open += 1;
		else if ((sign === ')' || sign === ']') && open > 0) open -= 1;
	}
	return open;
}
