import { retrievability, type Weights } from '../schedule/memory/fsrs.ts';
import { grid, gridStabilities, type Transitions } from './grid.ts';
import type { Horizon } from './horizon.ts';

const { columns, points, rows } = grid;

/**
 * What a party of cards gains from each pause: fixed for a plan, whatever the prices. A pause leads from one slot to a
 * later one (`pair`), or to no further review at all.
 */
export interface Course {
	/** Slots before its last test. */
	readonly slots: number;
	/** `[slot × rows + row]`: recall summed over the tests after a slot, if it is the last review. */
	readonly rest: Float64Array;
	/** `[pair × rows + row]`: recall summed over the tests that lie in a pause. */
	readonly meanwhile: Float64Array;
	/** Days of each pair's pause. */
	readonly pause: Int32Array;
}

/** The tables that a round of the plan fills; made once, for the party with the most slots. */
export interface Sheet {
	/** `[slot × points + point]`: worth of a memory just after a review, prices of later reviews paid. */
	readonly worth: Float64Array;
	/** The same, read at the difficulty that Good, or Again, leads to from this column. */
	readonly worthGood: Float64Array;
	readonly worthAgain: Float64Array;
	/** `[pair × points + point]`: weight of the next review being at the end of this pause, against `total`. */
	readonly weight: Float64Array;
	/** `[slot × points + point]`: sum of the weights, and the weight of no further review. */
	readonly total: Float64Array;
	readonly stop: Float64Array;
	/** `[slot × points + point]`: expected number of cards just after a review. */
	readonly mass: Float64Array;
	readonly massGood: Float64Array;
	readonly massAgain: Float64Array;
}

/** Position of the pause from one slot to a later one among all pauses between `slots` slots. */
export function pairOf(slots: number, from: number, to: number): number {
	return from * slots - (from * (from + 1)) / 2 + to - from - 1;
}

export function pairCount(slots: number): number {
	return (slots * (slots - 1)) / 2;
}

/** @param exams in days from today, ascending */
export function courseOf(weights: Weights, { at }: Horizon, exams: readonly number[]): Course {
	const last = exams.at(-1) ?? 0;
	const slots = at.filter((day) => day < last).length;
	const course = {
		slots,
		rest: new Float64Array(slots * rows),
		meanwhile: new Float64Array(pairCount(slots) * rows),
		pause: new Int32Array(pairCount(slots))
	};
	for (let from = 0; from < slots; from += 1) {
		const start = at[from] as number;
		for (const exam of exams) {
			if (exam <= start) continue;
			for (const [row, stability] of gridStabilities.entries()) {
				const recall = retrievability(weights, exam - start, stability);
				course.rest[from * rows + row] = (course.rest[from * rows + row] as number) + recall;
				for (let to = from + 1; to < slots; to += 1) {
					if ((at[to] as number) < exam) continue;
					const place = pairOf(slots, from, to) * rows + row;
					course.meanwhile[place] = (course.meanwhile[place] as number) + recall;
				}
			}
		}
		for (let to = from + 1; to < slots; to += 1) {
			course.pause[pairOf(slots, from, to)] = (at[to] as number) - start;
		}
	}
	return course;
}

export function sheetFor(slots: number): Sheet {
	const cells = slots * points;
	return {
		worth: new Float64Array(cells),
		worthGood: new Float64Array(cells),
		worthAgain: new Float64Array(cells),
		weight: new Float64Array(pairCount(slots) * points),
		total: new Float64Array(cells),
		stop: new Float64Array(cells),
		mass: new Float64Array(cells),
		massGood: new Float64Array(cells),
		massAgain: new Float64Array(cells)
	};
}

/** Below this many temperatures an option is not taken at all: its weight would be e⁻³⁰. */
const farOff = -30;

/** Of two options that differ by `difference` (≤ 0), the weight of the worse. */
export function weigh(difference: number, temperature: number): number {
	const scaled = difference / temperature;
	return scaled < farOff ? 0 : Math.exp(scaled);
}

/**
 * Fills in, from the last slot back, what each memory is worth just after a review and which pause it takes next. Options
 * are weighed by e^(value/temperature); the smaller the temperature, the nearer to taking the best.
 *
 * @param prices of the slots
 */
export function lookBack(
	sheet: Sheet,
	course: Course,
	table: Transitions,
	prices: Float64Array,
	temperature: number
): void {
	const { worth, worthGood, worthAgain, weight, total, stop } = sheet;
	const { slots, rest, meanwhile, pause } = course;
	for (let from = slots - 1; from >= 0; from -= 1) {
		const base = from * points;
		for (let row = 0; row < rows; row += 1) {
			const stay = rest[from * rows + row] as number;
			const start = base + row * columns;
			for (let column = 0; column < columns; column += 1) worth[start + column] = stay;
		}
		for (let to = from + 1; to < slots; to += 1) {
			const pair = pairOf(slots, from, to);
			const days = pause[pair] as number;
			const price = prices[to] as number;
			for (let row = 0; row < rows; row += 1) {
				const recall = table.recall[days * rows + row] as number;
				const sure = (meanwhile[pair * rows + row] as number) - price;
				for (let column = 0; column < columns; column += 1) {
					const point = row * columns + column;
					const step = days * points + point;
					const value =
						sure +
						recall * between(worthGood, to * points + column, table.good[step] as number) +
						(1 - recall) * between(worthAgain, to * points + column, table.again[step] as number);
					weight[pair * points + point] = value;
					if (value > (worth[base + point] as number)) worth[base + point] = value;
				}
			}
		}
		for (let point = 0; point < points; point += 1) {
			const stay = rest[from * rows + Math.floor(point / columns)] as number;
			const left = weigh(stay - (worth[base + point] as number), temperature);
			stop[base + point] = left;
			total[base + point] = left;
		}
		for (let to = from + 1; to < slots; to += 1) {
			const start = pairOf(slots, from, to) * points;
			for (let point = 0; point < points; point += 1) {
				const share = weigh(
					(weight[start + point] as number) - (worth[base + point] as number),
					temperature
				);
				weight[start + point] = share;
				total[base + point] = (total[base + point] as number) + share;
			}
		}
		for (let point = 0; point < points; point += 1) {
			worth[base + point] =
				(worth[base + point] as number) + temperature * Math.log(total[base + point] as number);
		}
		alongDifficulty(worth, worthGood, base, table.goodColumn);
		alongDifficulty(worth, worthAgain, base, table.againColumn);
	}
}

/** A value between two rows of one column. */
export function between(values: Float64Array, start: number, row: number): number {
	const whole = Math.floor(row);
	const part = row - whole;
	const at = start + whole * columns;
	return (values[at] as number) * (1 - part) + (values[at + columns] as number) * part;
}

/** Reads each column of one slot at the column that its difficulty moves to. */
function alongDifficulty(
	from: Float64Array,
	to: Float64Array,
	base: number,
	moved: Float64Array
): void {
	for (let column = 0; column < columns; column += 1) {
		const whole = Math.floor(moved[column] as number);
		const part = (moved[column] as number) - whole;
		for (let start = base; start < base + points; start += columns) {
			to[start + column] =
				(from[start + whole] as number) * (1 - part) + (from[start + whole + 1] as number) * part;
		}
	}
}
