import { curveFactor, nextStability, retrievability, type Weights } from '../memory/fsrs.ts';
import type { MemoryState } from '../memory/memory.ts';

/** Days from now between which recall is averaged: about when a learner may want to know what was read. */
const horizon = { from: 5, to: 120 } as const;

/**
 * How much a review now would raise the recall of a card, averaged over the next 5 to 120 days: what it would be after
 * Good and after Again, by their probabilities, less what it would be without. Cards are reviewed in this order:
 * with more due than can be done it came within 0.2 points of the best order for three kinds of learner.
 *
 * @param days study days since the last answer
 */
export function expectedGain(weights: Weights, state: MemoryState, days: number): number {
	const recall = retrievability(weights, days, state.stability);
	const good = nextStability(weights, state, days, 3, recall);
	const again = nextStability(weights, state, days, 1, recall);
	return (
		recall * meanRecall(weights, good, 0) +
		(1 - recall) * meanRecall(weights, again, 0) -
		meanRecall(weights, state.stability, days)
	);
}

/** Mean of R(t, S) over the horizon, counted from `days` after the last answer: the curve's integral is elementary. */
function meanRecall(weights: Weights, stability: number, days: number): number {
	const exponent = 1 - weights[20];
	const factor = curveFactor(weights[20]) / stability;
	const power = (time: number): number => (1 + factor * (days + time)) ** exponent;
	const area = (power(horizon.to) - power(horizon.from)) / (factor * exponent);
	return area / (horizon.to - horizon.from);
}
