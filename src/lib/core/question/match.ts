import type { QuestionBase } from './question.ts';
import type { Score } from './score.ts';
import { scoredWhole, unanswered } from './verdict.ts';

export interface MatchQuestion extends QuestionBase {
	readonly kind: 'match';
	/** Left sides all different, right sides all different. */
	readonly pairs: readonly { readonly left: string; readonly right: string }[];
	/** Right sides that belong to nothing. */
	readonly distractors: readonly string[];
}

/**
 * The share of left sides that got their own right side; those left open count as missed.
 * The guesser deals the m right sides out to the n left ones: one way in m!/(m−n)! is right.
 */
export function markMatch(
	question: MatchQuestion,
	given: readonly { readonly left: string; readonly right: string | null }[]
): Score {
	if (given.every(({ right }) => right === null)) return unanswered;
	const chosen = new Map(given.map(({ left, right }) => [left, right]));
	const hits = question.pairs.filter(({ left, right }) => chosen.get(left) === right);
	const rights = question.pairs.length + question.distractors.length;
	const guess = question.pairs.reduce((chance, _, dealt) => chance / (rights - dealt), 1);
	return scoredWhole(hits.length / Math.max(1, question.pairs.length), guess);
}
