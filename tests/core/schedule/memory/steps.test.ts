import { describe, expect, it } from 'vitest';
import { nextStep } from '#lib/core/schedule/memory/steps.ts';
import { vectors } from '../../../fixtures/schedule/vectors.ts';

type Row = readonly [
	steps: readonly number[],
	remaining: number,
	again: number,
	hard: number,
	good: number | null
];

describe('nextStep', () => {
	it.each(vectors.anki_steps.cases as unknown as readonly Row[])(
		'waits in %j with %i to go as Anki does',
		(steps, remaining, again, hard, good) => {
			const step = steps.length - remaining;
			const seconds = ([1, 2, 3] as const).map((grade) => {
				const next = nextStep(steps, step, grade);
				return next && next.minutes * 60;
			});
			expect(seconds).toEqual([again, hard, good]);
		}
	);

	it('goes back to the first step on Again, stays on Hard, moves on Good and leaves on Easy', () => {
		expect(nextStep([1, 10, 30], 1, 1)?.step).toBe(0);
		expect(nextStep([1, 10, 30], 1, 2)?.step).toBe(1);
		expect(nextStep([1, 10, 30], 1, 3)?.step).toBe(2);
		expect(nextStep([1, 10, 30], 1, 4)).toBeNull();
	});

	it('has no step to give where there are none', () => {
		expect(nextStep([], 0, 1)).toBeNull();
	});

	it('makes Hard a day longer than the only step at most', () => {
		expect(nextStep([6000], 0, 2)?.minutes).toBe(6000 + 1440);
	});

	it('waits the last step where steps were taken away meanwhile', () => {
		expect(nextStep([1, 10], 5, 2)).toEqual({ step: 5, minutes: 10 });
		expect(nextStep([1, 10], 5, 3)).toBeNull();
	});
});
