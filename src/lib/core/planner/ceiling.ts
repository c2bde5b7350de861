import type { PlannerCard, PlannerInput } from './plan.ts';
import { settle } from './prices.ts';
import { problemOf, survey, type Problem } from './problem.ts';

/** So cold that nothing but the best is chosen. */
const sharp = 1e-7;
/** Any prices give a bound; so many rounds make it a tight one. */
const rounds = 24;

/**
 * What no way of using the reviews exceeds under the model: when each card does its best, pays for its reviews, and all
 * reviews are paid for (the dual of the plan, at whatever prices).
 *
 * @returns recall summed over all cards and tests
 */
export function ceiling(
	problem: Problem,
	prices: Float64Array,
	capacity: readonly number[]
): number {
	return capacity.reduce(
		(sum, room, slot) => sum + room * (prices[slot] as number),
		survey(problem, prices, sharp)
	);
}

/** The same for one test of several: as if all reviews until then were for this one. */
export function ceilingOf(
	input: PlannerInput,
	exam: number,
	covered: readonly PlannerCard[],
	prices: Float64Array
): number {
	const cards = covered.map((card) => ({ ...card, exams: [exam] }));
	const problem = problemOf({ ...input, cards });
	const { capacity } = problem.horizon;
	const start = prices.slice(0, capacity.length);
	return ceiling(problem, settle(problem, capacity, start, rounds).prices, capacity);
}
