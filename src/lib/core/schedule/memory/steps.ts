import type { Grade } from './grade.ts';

export interface NextStep {
	/** Position in the steps. */
	readonly step: number;
	/** Until the card may be shown again. */
	readonly minutes: number;
}

const dayInMinutes = 1440;

/**
 * Where a grade leads a card that is at `step` of its learning or relearning steps, as Anki has it.
 *
 * @param steps minutes, in order
 * @returns `null` when the card leaves the steps
 */
export function nextStep(steps: readonly number[], step: number, grade: Grade): NextStep | null {
	const first = steps[0];
	if (first === undefined) return null;
	switch (grade) {
		case 1:
			return { step: 0, minutes: first };
		case 2:
			return { step, minutes: hardDelay(steps, step, first) };
		case 3: {
			const next = steps[step + 1];
			return next === undefined ? null : { step: step + 1, minutes: next };
		}
		case 4:
			return null;
	}
}

/** At the first step half-way to the second, so that Hard lies between Again and Good; later the same step again. */
function hardDelay(steps: readonly number[], step: number, first: number): number {
	if (step > 0) return steps[step] ?? steps.at(-1) ?? first;
	const second = steps[1];
	return second === undefined ? Math.min(first * 1.5, first + dayInMinutes) : (first + second) / 2;
}
