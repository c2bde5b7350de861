import { fold } from '../evidence/fold.ts';
import type { QuestionBase } from './question.ts';
import type { Score } from './score.ts';
import { scoredWhole, unanswered } from './verdict.ts';

/** A question whose answer is a sentence to point at in the text. */
export interface FindQuestion extends QuestionBase {
	readonly kind: 'find';
	/** Quotations of the right places, as the file has them. Their passages come first among `evidence`. */
	readonly places: readonly string[];
	/** Where to look: the text around the right places, in reading order. */
	readonly passages: readonly FindPassage[];
}

/** A paragraph of the article, or a stretch of a long one. */
export interface FindPassage {
	/** Number of the paragraph. */
	readonly paragraph: number;
	/** At least one. */
	readonly sentences: readonly FindSentence[];
}

export interface FindSentence {
	/** Plain text. */
	readonly text: string;
	/** How much of it is a right place, 0–1: see `overlap` in `evidence/passages.ts`. */
	readonly share: number;
}

/**
 * The share of the sentence that was pointed at. What is no sentence of the text, since the article was changed or a longer
 * stretch was quoted, earns what it shares with the right sentences: the letters that both have, over those of the longer.
 * A guesser hits one of all sentences shown.
 */
export function markFind(question: FindQuestion, quote: string): Score {
	if (quote.trim() === '') return unanswered;
	const sentences = question.passages.flatMap((passage) => passage.sentences);
	const right = sentences.filter(({ share }) => share === 1).length;
	return scoredWhole(shareOf(quote, sentences), right / Math.max(1, sentences.length));
}

/** The sentences that are right to point at. */
export function rightSentences({ passages }: FindQuestion): readonly string[] {
	return passages.flatMap(({ sentences }) =>
		sentences.flatMap(({ text, share }) => (share === 1 ? [text] : []))
	);
}

function shareOf(quote: string, sentences: readonly FindSentence[]): number {
	const same = sentences.filter(({ text }) => text === quote);
	if (same.length > 0) return Math.max(...same.map(({ share }) => share));
	const given = fold(quote).text;
	if (given === '') return 0;
	const within = sentences.map(({ text, share }) => {
		const sentence = fold(text).text;
		if (sentence.includes(given)) return { letters: given.length / sentence.length, share };
		return { letters: given.includes(sentence) ? sentence.length / given.length : 0, share };
	});
	return within.reduce((sum, { letters, share }) => sum + letters * share, 0);
}
