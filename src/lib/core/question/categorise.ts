import type { QuestionBase } from './question.ts';
import type { Score } from './score.ts';
import { scoredWhole, unanswered } from './verdict.ts';

export interface CategoriseQuestion extends QuestionBase {
	readonly kind: 'categorise';
	/** Texts all different. */
	readonly items: readonly { readonly text: string; readonly category: string }[];
	/** Every category, in order of appearance, those without an item included. */
	readonly categories: readonly string[];
}

/**
 * The share of items put where they belong; those left over count as missed.
 * The guesser puts each of n items into one of c categories: 1/cⁿ to get them all.
 */
export function markCategorise(
	question: CategoriseQuestion,
	given: readonly { readonly text: string; readonly category: string | null }[]
): Score {
	if (given.every(({ category }) => category === null)) return unanswered;
	const chosen = new Map(given.map(({ text, category }) => [text, category]));
	const hits = question.items.filter(({ text, category }) => chosen.get(text) === category);
	const guess = 1 / question.categories.length ** question.items.length;
	return scoredWhole(hits.length / Math.max(1, question.items.length), guess);
}
