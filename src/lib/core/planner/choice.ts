import type { PlannedCard, PlannerInput } from './plan.ts';
import { settle, slotPrices, temperature } from './prices.ts';
import { problemOf, type Problem } from './problem.ts';
import { rank } from './ranking.ts';

/** What is decided for today, and by which prices. */
export interface Choice {
	readonly problem: Problem;
	/** Of the slots. */
	readonly prices: Float64Array;
	/** See `StudyPlan`. */
	readonly residual: number;
	/** Every card that may be asked today, the most valuable first. */
	readonly ranked: readonly PlannedCard[];
}

/** Finds the prices of the days, and ranks today's cards by them. */
export function choose(input: PlannerInput): Choice {
	const problem = problemOf(input);
	const start = input.prices && slotPrices(problem.horizon, input.prices);
	const { prices, residual } = settle(problem, problem.horizon.capacity, start);
	const order = new Map(input.cards.map(({ key }, place) => [key, place]));
	return { problem, prices, residual, ranked: rank(problem, prices, temperature, order) };
}
