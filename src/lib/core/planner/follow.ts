import { grid, type Transitions } from './grid.ts';
import { pairOf, type Course, type Sheet } from './lookahead.ts';

const { columns, points, rows } = grid;

/** Adds an amount between two rows of one column: the reverse of reading there. */
export function spread(values: Float64Array, start: number, row: number, amount: number): void {
	const whole = Math.floor(row);
	const part = row - whole;
	const at = start + whole * columns;
	values[at] = (values[at] as number) + amount * (1 - part);
	values[at + columns] = (values[at + columns] as number) + amount * part;
}

/**
 * Follows the cards that `sheet.mass` holds from the first slot on, by the weights that `lookBack` left, and counts the
 * reviews of each slot.
 */
export function follow(sheet: Sheet, course: Course, table: Transitions, used: Float64Array): void {
	const { mass, massGood, massAgain, weight, total } = sheet;
	const { slots, pause } = course;
	for (let from = 0; from < slots; from += 1) {
		const base = from * points;
		acrossDifficulty(massGood, mass, base, table.goodColumn);
		acrossDifficulty(massAgain, mass, base, table.againColumn);
		for (let point = 0; point < points; point += 1) {
			// From here on: cards for each unit of weight.
			const cell = base + point;
			mass[cell] = (mass[cell] as number) / (total[cell] as number);
		}
		for (let to = from + 1; to < slots; to += 1) {
			const pair = pairOf(slots, from, to);
			const days = pause[pair] as number;
			let count = 0;
			for (let row = 0; row < rows; row += 1) {
				const recall = table.recall[days * rows + row] as number;
				for (let column = 0; column < columns; column += 1) {
					const point = row * columns + column;
					const moved = (mass[base + point] as number) * (weight[pair * points + point] as number);
					if (moved < leastMass) continue;
					count += moved;
					const step = days * points + point;
					const start = to * points + column;
					spread(massGood, start, table.good[step] as number, moved * recall);
					spread(massAgain, start, table.again[step] as number, moved * (1 - recall));
				}
			}
			used[to] = (used[to] as number) + count;
		}
	}
}

/** Cards fewer than these are not followed. */
const leastMass = 1e-9;

function acrossDifficulty(
	from: Float64Array,
	to: Float64Array,
	base: number,
	moved: Float64Array
): void {
	for (let column = 0; column < columns; column += 1) {
		const whole = Math.floor(moved[column] as number);
		const part = (moved[column] as number) - whole;
		for (let start = base; start < base + points; start += columns) {
			const amount = from[start + column] as number;
			if (amount === 0) continue;
			to[start + whole] = (to[start + whole] as number) + amount * (1 - part);
			to[start + whole + 1] = (to[start + whole + 1] as number) + amount * part;
		}
	}
}
