import { retrievability, type Weights } from '../schedule/memory/fsrs.ts';
import { firstSuccess } from './first-answer.ts';
import { between, weigh, type Sheet } from './lookahead.ts';
import { grid, columnOf, rowOf, successors } from './grid.ts';
import type { Horizon } from './horizon.ts';
import type { Party } from './origins.ts';
import { spread } from './follow.ts';

const { points } = grid;

/**
 * The first reviews from now on of a party's cards, from the exact state of each: everything in them that does not hang
 * on prices. Tables are `[origin × slots + slot]`, where not said otherwise.
 */
export interface Departures {
	readonly slots: number;
	/** `[origin]`: cards. */
	readonly count: Float64Array;
	/** `[origin]`: recall summed over all tests if there is no further review. */
	readonly rest: Float64Array;
	/** Recall summed over the tests up to the slot; −∞ where it may not be reviewed, as twice on one day. */
	readonly meanwhile: Float64Array;
	/** Probability of recall in the slot. */
	readonly recall: Float64Array;
	/** Row of the stability after Good and after Again, fractional. */
	readonly good: Float64Array;
	readonly again: Float64Array;
	/** `[origin]`: column of the difficulty after Good and after Again, fractional. */
	readonly goodColumn: Float64Array;
	readonly againColumn: Float64Array;
	/** Value of a review in the slot, its price paid; and then its weight. Filled by `depart`. */
	readonly value: Float64Array;
	/** `[origin]`: best value, and sum of weights with that of no review. Filled by `depart`. */
	readonly best: Float64Array;
	readonly total: Float64Array;
}

export function departuresOf(
	weights: Weights,
	{ at }: Horizon,
	slots: number,
	{ exams, origins }: Party
): Departures {
	const cells = origins.length * slots;
	const table = {
		slots,
		count: new Float64Array(origins.length),
		rest: new Float64Array(origins.length),
		meanwhile: new Float64Array(cells),
		recall: new Float64Array(cells),
		good: new Float64Array(cells),
		again: new Float64Array(cells),
		goodColumn: new Float64Array(origins.length),
		againColumn: new Float64Array(origins.length),
		value: new Float64Array(cells),
		best: new Float64Array(origins.length),
		total: new Float64Array(origins.length)
	};
	for (const [origin, { state, since, keys }] of origins.entries()) {
		// What was never met is not known, whatever the odds of guessing it.
		const recalls = exams.map((exam) =>
			state === null ? 0 : retrievability(weights, exam - since, state.stability)
		);
		table.count[origin] = keys.length;
		table.rest[origin] = recalls.reduce((sum, recall) => sum + recall, 0);
		for (let slot = 0; slot < slots; slot += 1) {
			const cell = origin * slots + slot;
			const day = at[slot] as number;
			const days = day - since;
			const { good, again } = successors(weights, state, days);
			table.recall[cell] =
				state === null ? firstSuccess : retrievability(weights, days, state.stability);
			table.meanwhile[cell] =
				state !== null && days === 0
					? -Infinity
					: recalls.reduce(
							(sum, recall, index) => sum + ((exams[index] ?? 0) <= day ? recall : 0),
							0
						);
			table.good[cell] = rowOf(good.stability);
			table.again[cell] = rowOf(again.stability);
			table.goodColumn[origin] = columnOf(good.difficulty);
			table.againColumn[origin] = columnOf(again.difficulty);
		}
	}
	return table;
}

/**
 * What each origin does first, at these prices: fills in values, then weights.
 *
 * @returns the sum of the values of all cards
 */
export function depart(
	departures: Departures,
	{ worth }: Sheet,
	prices: Float64Array,
	temperature: number
): number {
	const { slots, count, rest, meanwhile, recall, good, again, goodColumn, againColumn } =
		departures;
	const { value, best, total } = departures;
	let sum = 0;
	for (let origin = 0; origin < count.length; origin += 1) {
		let top = rest[origin] as number;
		const goodAt = goodColumn[origin] as number;
		const againAt = againColumn[origin] as number;
		for (let slot = 0; slot < slots; slot += 1) {
			const cell = origin * slots + slot;
			const known = recall[cell] as number;
			const worthOf =
				(meanwhile[cell] as number) -
				(prices[slot] as number) +
				known * within(worth, slot, good[cell] as number, goodAt) +
				(1 - known) * within(worth, slot, again[cell] as number, againAt);
			value[cell] = worthOf;
			if (worthOf > top) top = worthOf;
		}
		let weights = weigh((rest[origin] as number) - top, temperature);
		best[origin] = top;
		for (let cell = origin * slots; cell < (origin + 1) * slots; cell += 1) {
			weights += weigh((value[cell] as number) - top, temperature);
		}
		total[origin] = weights;
		sum += (count[origin] as number) * (top + temperature * Math.log(weights));
	}
	return sum;
}

/**
 * Sends the cards on their way: what `depart` decided is counted, and lies in `sheet.mass` afterwards.
 */
export function sendOff(
	departures: Departures,
	sheet: Sheet,
	temperature: number,
	used: Float64Array
): void {
	const { slots, count, recall, good, again, goodColumn, againColumn, value, best, total } =
		departures;
	for (let origin = 0; origin < count.length; origin += 1) {
		const each = (count[origin] as number) / (total[origin] as number);
		for (let slot = 0; slot < slots; slot += 1) {
			const cell = origin * slots + slot;
			const moved = each * weigh((value[cell] as number) - (best[origin] as number), temperature);
			if (moved === 0) continue;
			used[slot] = (used[slot] as number) + moved;
			const known = recall[cell] as number;
			scatter(sheet.mass, slot, good[cell] as number, goodColumn[origin] as number, moved * known);
			scatter(
				sheet.mass,
				slot,
				again[cell] as number,
				againColumn[origin] as number,
				moved * (1 - known)
			);
		}
	}
}

/** A value of one slot between four points of the grid. */
export function within(values: Float64Array, slot: number, row: number, column: number): number {
	const whole = Math.floor(column);
	const part = column - whole;
	const start = slot * points + whole;
	return between(values, start, row) * (1 - part) + between(values, start + 1, row) * part;
}

function scatter(
	values: Float64Array,
	slot: number,
	row: number,
	column: number,
	amount: number
): void {
	const whole = Math.floor(column);
	const part = column - whole;
	const start = slot * points + whole;
	spread(values, start, row, amount * (1 - part));
	spread(values, start + 1, row, amount * part);
}
