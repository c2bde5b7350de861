import { curveFactor, intervalFor, retrievability } from './fsrs.ts';
import type { MemoryState } from './memory.ts';
import { passes } from './passes.ts';
import type { Scheduling } from './scheduling.ts';

/**
 * Chance of knowing the answer to a question never met before. FSRS has none; even odds are what an observer without
 * any knowledge of the learner holds.
 */
export const firstPrior = 0.5;

/** No recall is certain, not even a minute later: else one slip would weigh nothing at all. */
const greatestPrior = 0.99;

/** A share above this counts as right; one that does not pass, as wrong; between, it is partly right. */
const fullShare = 0.99;

/**
 * Probability that the learner knew the answer, by Bayes' rule:
 * right R(1−s) / (R(1−s) + (1−R)g), wrong R·s / (R·s + (1−R)(1−g)).
 * A share between counts as right by that much and as wrong by the rest.
 *
 * @param prior R, the predicted recall
 * @param guess g, chance of being right without knowing
 * @param slip s, chance of being wrong although one knows
 */
export function knowing(prior: number, share: number, guess: number, slip: number): number {
	const recall = Math.min(prior, greatestPrior);
	const ifRight = ratio(recall * (1 - slip), (1 - recall) * guess);
	const ifWrong = ratio(recall * slip, (1 - recall) * (1 - guess));
	if (share >= fullShare) return ifRight;
	if (!passes(share)) return ifWrong;
	return share * ifRight + (1 - share) * ifWrong;
}

/** a / (a + b), and 0 where both are. */
function ratio(a: number, b: number): number {
	return a + b === 0 ? 0 : a / (a + b);
}

/**
 * One memory for "knew it, with probability `known`; else did not": its difficulty is the mean, and its stability is
 * such that recall at the time `good` would have come back is the mean of what the two would recall then.
 */
export function mix(
	good: MemoryState,
	again: MemoryState,
	known: number,
	{ weights, retention }: Scheduling
): MemoryState {
	if (known >= 1) return good;
	if (known <= 0) return again;
	const horizon = Math.max(1, intervalFor(weights, good.stability, retention));
	const recall =
		known * retrievability(weights, horizon, good.stability) +
		(1 - known) * retrievability(weights, horizon, again.stability);
	const decay = weights[20];
	const stability = (curveFactor(decay) * horizon) / (recall ** (-1 / decay) - 1);
	return {
		stability: between(stability, again.stability, good.stability),
		difficulty: known * good.difficulty + (1 - known) * again.difficulty
	};
}

/** Rounding must not carry a mixture past what it is mixed of. */
function between(value: number, one: number, other: number): number {
	return Math.min(Math.max(value, Math.min(one, other)), Math.max(one, other));
}
