import type { Article } from '../evidence/article.ts';
import { findQuote } from '../evidence/find.ts';
import { quoteOnce } from '../evidence/quote-once.ts';
import { appended } from './append.ts';
import type { Span } from './span.ts';
import type { TextEdit } from './text-edit.ts';

/** A question begun: what to put at the end of the file, and the places of that to fill in, as offsets into what is put there. */
export interface Started {
	readonly edit: TextEdit;
	readonly places: readonly Span[];
}

/** Why no question can be begun on a selection. */
export type NotStarted = 'not in the article' | 'stands there twice' | 'too much';

/** A selection as the article has it. */
interface Passage {
	readonly paragraph: Article['paragraphs'][number];
	readonly start: number;
	readonly end: number;
}

/** A question whose evidence is the selection; the prompt is to be typed. */
export function askAbout(
	file: string,
	article: Article,
	selection: string,
	paragraph: number | null
): Started | NotStarted {
	const passage = passageOf(article, selection, paragraph);
	if (typeof passage === 'string') return passage;
	const quote = quoteOnce(article, passage.paragraph, passage.start, passage.end);
	if (quote === null) return 'stands there twice';
	const answer = 'Q: \n= ';
	return started(file, `${answer}\nEvidence: "${quote}"`, [
		{ from: 'Q: '.length, to: 'Q: '.length },
		{ from: answer.length, to: answer.length }
	]);
}

/** The sentence of the selection, with a gap where the selection stands. */
export function makeGap(
	file: string,
	article: Article,
	selection: string,
	paragraph: number | null
): Started | NotStarted {
	const passage = passageOf(article, selection, paragraph);
	if (typeof passage === 'string') return passage;
	const { text } = passage.paragraph;
	const sentence = sentenceAround(text, passage.start, passage.end);
	const quote = quoteOnce(article, passage.paragraph, sentence.from, sentence.to);
	if (quote === null) return 'stands there twice';
	const word = plain(text.slice(passage.start, passage.end));
	if (word.split(' ').length > 8) return 'too much';
	const before = `Fill: ${plain(text.slice(sentence.from, passage.start))}{`;
	const after = `}${plain(text.slice(passage.end, sentence.to))}`;
	return started(file, `${before}${word}${after}\nEvidence: "${quote}"`, [
		{ from: before.length, to: before.length + word.length }
	]);
}

/** Where the selection stands: in the paragraph it was made in, where it may stand more than once, or else wherever it is. */
function passageOf(
	article: Article,
	selection: string,
	number: number | null
): Passage | NotStarted {
	const quote = selection.trim();
	const paragraphs =
		number === null
			? article.paragraphs
			: article.paragraphs.filter((one) => one.number === number);
	for (const paragraph of paragraphs) {
		const start = paragraph.text.indexOf(quote);
		if (quote !== '' && start >= 0) return { paragraph, start, end: start + quote.length };
	}
	const found = findQuote({ ...article, paragraphs }, quote);
	if (found.found === 'several') return 'stands there twice';
	const exact = found.found === 'once' ? found.evidence.exact : (found.closest?.text ?? null);
	const paragraph = paragraphs.find(({ text }) => exact !== null && text.includes(exact));
	if (exact === null || paragraph === undefined) return 'not in the article';
	const start = paragraph.text.indexOf(exact);
	return { paragraph, start, end: start + exact.length };
}

/** A full stop counts as an end where a capital, a figure or a quotation mark follows it, and no short form comes before it. */
const end =
	/(?<!\b(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|No|vs|e\.g|i\.e|ca|etc))[.!?…]["”’)\]]*\s+(?=["“‘(]?[\p{Lu}\d])/gu;

function sentenceAround(
	text: string,
	start: number,
	stop: number
): { readonly from: number; readonly to: number } {
	let from = 0;
	for (const match of text.matchAll(end)) {
		const after = match.index + match[0].length;
		if (after <= start) from = after;
		else if (match.index >= stop - 1) return { from, to: match.index + match[0].trimEnd().length };
	}
	return { from, to: text.trimEnd().length };
}

/** On one line, and with its braces as braces. */
function plain(text: string): string {
	return text.replace(/\s+/gu, ' ').replace(/(?<!\\)[{}]/gu, '\\$&');
}

/** @param places offsets into the question */
function started(file: string, question: string, places: readonly Span[]): Started {
	const { edit, start } = appended(file, question);
	return { edit, places: places.map(({ from, to }) => ({ from: from + start, to: to + start })) };
}
