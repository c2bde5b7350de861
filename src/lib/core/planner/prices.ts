import type { Horizon } from './horizon.ts';
import { leastWorth } from './least-worth.ts';
import { survey, type Problem } from './problem.ts';

/** Differences in recall that still count as a choice: what keeps the cards from changing their days all at once. */
export const temperature = 0.006;
/** Where a first search begins: hotter, prices move faster. */
const beginning = 0.05;

const rounds = { cold: 40, warm: 8, most: 120 } as const;
/** Share of all capacity by which the plan may miss it, in either direction, before the search ends. */
const enough = 0.02;
/** Of the step that would be exact for one review a card. */
const stride = 0.8;
/** A slot nobody wants must not send its price to −∞ at once. */
const floor = 0.01;

export interface Settled {
	/** Of the slots. */
	readonly prices: Float64Array;
	/** Reviews too many or, where a price is paid, too few: share of all capacity. */
	readonly residual: number;
	readonly rounds: number;
}

/**
 * Prices at which the cards want as many reviews of each slot as it has: the minimum of the smoothed dual.
 *
 * A round multiplies what a slot is wanted for by how much it is wanted too much, in the logarithm and scaled by the
 * temperature (Sinkhorn's iteration, exact if each card had one review to place), carried on by Nesterov's momentum,
 * which begins anew whenever it points uphill. A first search cools down from a higher temperature. The step does not
 * decay: it is what the cards ask for that vanishes.
 *
 * @param start prices of the slots from the last search; `null` for a first one
 * @param most rounds; a search that may not take many never begins anew
 */
export function settle(
	problem: Problem,
	capacity: readonly number[],
	start: Float64Array | null,
	most: number = rounds.most
): Settled {
	const count = capacity.length;
	const prices = start
		? start.map((price) => Math.max(leastWorth, price))
		: new Float64Array(count).fill(leastWorth);
	const before = Float64Array.from(prices);
	const best = Float64Array.from(prices);
	let least = Infinity;
	let momentum = 1;
	let round = 0;
	// Warm prices that do not fit after all are as good as none.
	let cooling = start === null ? 0 : Infinity;
	for (; round < most; round += 1) {
		const heat = heatOf(round - cooling);
		survey(problem, prices, heat);
		const residual = residualOf(problem.used, capacity, prices);
		if (heat === temperature && residual < least) {
			least = residual;
			best.set(prices);
		}
		const needed = cooling === Infinity ? rounds.warm : cooling + rounds.cold;
		if (round + 1 >= needed && heat === temperature) {
			if (least <= enough) break;
			if (cooling === Infinity && round + rounds.cold < most) cooling = round + 1;
		}
		let along = 0;
		for (let slot = 0; slot < count; slot += 1) {
			const wanted = (problem.used[slot] as number) + floor;
			const step = stride * heat * Math.log(wanted / ((capacity[slot] as number) + floor));
			const next = Math.max(leastWorth, (prices[slot] as number) + step);
			along += step * (next - (before[slot] as number));
			problem.used[slot] = next;
		}
		if (along < 0) momentum = 1;
		const carry = (momentum - 1) / (momentum + 2);
		momentum += 1;
		for (let slot = 0; slot < count; slot += 1) {
			const next = problem.used[slot] as number;
			prices[slot] = Math.max(leastWorth, next + carry * (next - (before[slot] as number)));
			before[slot] = next;
		}
	}
	return { prices: best, residual: least, rounds: round + 1 };
}

/** @param round of a first search; −∞ when there is nothing to cool */
function heatOf(round: number): number {
	if (round < 0) return temperature;
	const cooled = beginning * (temperature / beginning) ** (round / (rounds.cold * 0.6));
	return Math.max(temperature, cooled);
}

/** Reviews beyond capacity, and capacity unused where it has more than the least price, as a share of all. */
export function residualOf(
	used: Float64Array,
	capacity: readonly number[],
	prices: Float64Array
): number {
	let missed = 0;
	let all = 0;
	for (const [slot, room] of capacity.entries()) {
		const excess = (used[slot] as number) - room;
		all += room;
		if (excess > 0) missed += excess;
		else if ((prices[slot] as number) > leastWorth) missed -= excess;
	}
	return all === 0 ? 0 : missed / all;
}

/** Prices of the slots, from those of the days; a block of days has their mean. */
export function slotPrices({ days }: Horizon, prices: readonly number[]): Float64Array {
	return Float64Array.from(
		days,
		(block) => block.reduce((sum, day) => sum + (prices[day] ?? 0), 0) / block.length
	);
}

/** Prices of the days, from those of the slots; a day off has none. */
export function dayPrices(
	{ days }: Horizon,
	prices: Float64Array,
	length: number
): readonly number[] {
	const all = Array.from({ length }, () => 0);
	for (const [slot, block] of days.entries()) {
		for (const day of block) all[day] = prices[slot] as number;
	}
	return all;
}
