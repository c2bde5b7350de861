import type { QuestionBase } from './question.ts';
import type { Score } from './score.ts';
import { invalid, scoredWhole, unanswered } from './verdict.ts';

export interface OrderQuestion extends QuestionBase {
	readonly kind: 'order';
	/** In the right order; all different. */
	readonly items: readonly string[];
}

/**
 * The share of neighbours that were kept together, of n − 1 in all: a list that is only begun in the wrong place
 * keeps most of its worth. One order of n! is right. Items that the question no longer has are passed over.
 */
export function markOrder(question: OrderQuestion, items: readonly string[]): Score {
	if (items.length === 0) return unanswered;
	const placeOf = new Map(question.items.map((item, place) => [item, place]));
	const places = [...new Set(items)].flatMap((item) => placeOf.get(item) ?? []);
	const missing = question.items.length - places.length;
	if (missing > 0) return invalid({ code: 'incomplete', missing });
	const kept = places.filter((place, index) => index > 0 && place === (places[index - 1] ?? 0) + 1);
	const neighbours = question.items.length - 1;
	return scoredWhole(neighbours > 0 ? kept.length / neighbours : 1, 1 / factorial(places.length));
}

function factorial(n: number): number {
	return n <= 1 ? 1 : n * factorial(n - 1);
}
