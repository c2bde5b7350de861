import type { QuestionBase } from './question.ts';
import type { Score } from './score.ts';
import { scoredWhole, unanswered } from './verdict.ts';

export interface Option {
	/** Markdown; different from every other option of the question. */
	readonly text: string;
	/** Share of the points that choosing it earns: 1 a key, 0 a distractor, between −1 and 1 as the file says. */
	readonly credit: number;
	readonly feedback: string | null;
}

export interface SingleQuestion extends QuestionBase {
	readonly kind: 'single';
	/** In the file's order; exactly one has credit 1. */
	readonly options: readonly Option[];
	readonly shuffle: boolean;
}

export interface MultipleQuestion extends QuestionBase {
	readonly kind: 'multiple';
	readonly options: readonly Option[];
	readonly shuffle: boolean;
}

/** The chosen option's credit, never below nothing; a guesser hits one of k. */
export function markSingle(question: SingleQuestion, chosen: string | null): Score {
	if (chosen === null) return unanswered;
	const option = question.options.find(({ text }) => text === chosen);
	return scoredWhole(option?.credit ?? 0, 1 / question.options.length, [option?.feedback ?? null]);
}

/**
 * Right minus wrong over the number of keys, or the sum of the credits where the file gives percentages;
 * never below nothing. Of the 2ᵏ − 1 ways to tick something, one is right, so that is the guesser's chance.
 */
export function markMultiple(question: MultipleQuestion, chosen: readonly string[]): Score {
	if (chosen.length === 0) return unanswered;
	const ticked = question.options.filter(({ text }) => chosen.includes(text));
	const guess = 1 / (2 ** question.options.length - 1);
	const share = usesPercentages(question)
		? creditShare(question, ticked)
		: hitShare(question, ticked);
	return scoredWhole(
		share,
		guess,
		ticked.map((option) => option.feedback)
	);
}

/** The options that are right to choose. */
export function keysOf(question: MultipleQuestion): readonly Option[] {
	return question.options.filter((option) => option.credit > 0);
}

function usesPercentages(question: MultipleQuestion): boolean {
	return question.options.some(({ credit }) => credit !== 0 && credit !== 1);
}

function hitShare(question: MultipleQuestion, ticked: readonly Option[]): number {
	const hits = ticked.filter((option) => option.credit > 0).length;
	return (hits - (ticked.length - hits)) / Math.max(1, keysOf(question).length);
}

/** Percentages that do not reach 100 together are stretched, so that the whole key is always worth everything. */
function creditShare(question: MultipleQuestion, ticked: readonly Option[]): number {
	const attainable = keysOf(question).reduce((sum, option) => sum + option.credit, 0);
	if (attainable === 0) return 0;
	return ticked.reduce((sum, option) => sum + option.credit, 0) / Math.min(1, attainable);
}
