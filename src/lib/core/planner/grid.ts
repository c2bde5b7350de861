import { firstState, nextState, retrievability, type Weights } from '../schedule/memory/fsrs.ts';
import type { MemoryState } from '../schedule/memory/memory.ts';

/** Stabilities of the grid lie evenly in their logarithm, difficulties evenly from 1 to 10. */
const stabilities = { least: 0.03, greatest: 2000, count: 28 } as const;
const difficulties = { least: 1, greatest: 10, count: 6 } as const;

const logLeast = Math.log(stabilities.least);
const logStep = (Math.log(stabilities.greatest) - logLeast) / (stabilities.count - 1);
const difficultyStep = (difficulties.greatest - difficulties.least) / (difficulties.count - 1);

/** Points of the grid are numbered row by row; a row is a stability, a column a difficulty. */
export const grid = {
	rows: stabilities.count,
	columns: difficulties.count,
	points: stabilities.count * difficulties.count
} as const;
const { rows, columns, points } = grid;

export const gridStabilities: readonly number[] = Array.from({ length: rows }, (_, row) =>
	Math.exp(logLeast + row * logStep)
);
export const gridDifficulties: readonly number[] = Array.from(
	{ length: columns },
	(_, column) => difficulties.least + column * difficultyStep
);

/** Where a stability lies among the rows, and a difficulty among the columns: whole part and fraction, kept inside. */
export function rowOf(stability: number): number {
	return inside((Math.log(stability) - logLeast) / logStep, rows);
}

export function columnOf(difficulty: number): number {
	return inside((difficulty - difficulties.least) / difficultyStep, columns);
}

/** A little below the last one, so that there is always a neighbour to mix with. */
function inside(place: number, count: number): number {
	return Math.min(Math.max(place, 0), count - 1 - 1e-9);
}

/** What becomes of each point of the grid when it is reviewed after some days. */
export interface Transitions {
	/** `[days × rows + row]`: probability of recall. */
	readonly recall: Float64Array;
	/** `[days × points + point]`: row of the stability after Good and after Again, fractional. */
	readonly good: Float64Array;
	readonly again: Float64Array;
	/** `[column]`: column of the difficulty after Good and after Again, fractional. */
	readonly goodColumn: Float64Array;
	readonly againColumn: Float64Array;
}

/** @param most days, the longest pause that is asked for */
export function transitions(weights: Weights, most: number): Transitions {
	const table = {
		recall: new Float64Array((most + 1) * rows),
		good: new Float64Array((most + 1) * points),
		again: new Float64Array((most + 1) * points),
		goodColumn: new Float64Array(columns),
		againColumn: new Float64Array(columns)
	};
	for (const [row, stability] of gridStabilities.entries()) {
		table.recall[row] = 1;
		for (let days = 1; days <= most; days += 1) {
			table.recall[days * rows + row] = retrievability(weights, days, stability);
			for (const [column, difficulty] of gridDifficulties.entries()) {
				const { good, again } = successors(weights, { stability, difficulty }, days);
				const at = days * points + row * columns + column;
				table.good[at] = rowOf(good.stability);
				table.again[at] = rowOf(again.stability);
				table.goodColumn[column] = columnOf(good.difficulty);
				table.againColumn[column] = columnOf(again.difficulty);
			}
		}
	}
	return table;
}

/** The memory after a review that went well, and after one that did not; `null` is a first meeting. */
export function successors(
	weights: Weights,
	state: MemoryState | null,
	days: number
): { readonly good: MemoryState; readonly again: MemoryState } {
	return state === null
		? { good: firstState(weights, 3), again: firstState(weights, 1) }
		: { good: nextState(weights, state, days, 3), again: nextState(weights, state, days, 1) };
}
