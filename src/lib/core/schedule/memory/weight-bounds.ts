import type { Weights } from './fsrs.ts';

/** Stability after a first answer, in days. */
const first = { least: 0.001, greatest: 100 };

/**
 * Between which values each of FSRS-6's parameters makes a memory that behaves, `w0` to `w20`: the bounds of ts-fsrs and
 * fsrs-rs. A single step of difficulty or a first stability outside them sends cards away for ever.
 */
export const weightBounds: readonly { readonly least: number; readonly greatest: number }[] = [
	first,
	first,
	first,
	first,
	{ least: 1, greatest: 10 },
	{ least: 0.001, greatest: 4 },
	{ least: 0.001, greatest: 4 },
	{ least: 0.001, greatest: 0.75 },
	{ least: 0, greatest: 4.5 },
	{ least: 0, greatest: 0.8 },
	{ least: 0.001, greatest: 3.5 },
	{ least: 0.001, greatest: 5 },
	{ least: 0.001, greatest: 0.25 },
	{ least: 0.001, greatest: 0.9 },
	{ least: 0, greatest: 4 },
	{ least: 0, greatest: 1 },
	{ least: 1, greatest: 6 },
	{ least: 0, greatest: 2 },
	{ least: 0, greatest: 2 },
	{ least: 0, greatest: 0.8 },
	{ least: 0.1, greatest: 0.8 }
];

/** Numbers as parameters of FSRS-6, each within its bounds; `null` unless they are 21 and finite. */
export function weightsWithin(numbers: readonly number[]): Weights | null {
	if (numbers.length !== weightBounds.length || !numbers.every(Number.isFinite)) return null;
	const within = weightBounds.map(({ least, greatest }, index) =>
		Math.min(Math.max(numbers[index] ?? least, least), greatest)
	);
	return within as readonly number[] as Weights;
}
