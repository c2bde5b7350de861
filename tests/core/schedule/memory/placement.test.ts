import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultWeights, intervalFor } from '#lib/core/schedule/memory/fsrs.ts';
import { dayIn, fuzzBand, fuzzFactor } from '#lib/core/schedule/memory/fuzz.ts';
import { stepAfter, wholeInterval } from '#lib/core/schedule/memory/placement.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { after, plain, pressed, theCard, review } from '../memories.ts';

const reviewed = after([review({ outcome: pressed(4) })]);

describe('wholeInterval', () => {
	it('is spread by the card and its repetitions so far', () => {
		for (const reps of [1, 2, 3, 4, 5]) {
			const memory = reviewed && { ...reviewed, reps, interval: 200 };
			const wanted = intervalFor(defaultWeights, 150, 0.9);
			const days = dayIn(fuzzBand(wanted, 1, 36_500), fuzzFactor(theCard, reps));
			expect(wholeInterval(memory, theCard, 0, 150, defaultScheduling)).toBe(days);
		}
		const all = [1, 2, 3, 4, 5, 6, 7, 8].map((reps) =>
			wholeInterval(reviewed && { ...reviewed, reps }, theCard, 0, 150, defaultScheduling)
		);
		expect(new Set(all).size).toBeGreaterThan(2);
	});

	it('is not carried back to the last interval or below when it grows', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 400 }),
				fc.integer({ min: 1, max: 40 }),
				(last, reps) => {
					const memory = reviewed && { ...reviewed, interval: last, reps };
					expect(wholeInterval(memory, theCard, 0, last + 1, defaultScheduling)).toBeGreaterThan(
						last
					);
				}
			)
		);
	});

	it('is still spread when the answer comes before the due day', () => {
		const [last, wanted] = [8, 7.6];
		const all = [1, 2, 3, 4, 5, 6, 7, 8].map((reps) => {
			const memory = reviewed && { ...reviewed, interval: last, reps };
			const early = wholeInterval(memory, theCard, last - 1, wanted, defaultScheduling);
			expect(early).toBe(dayIn(fuzzBand(wanted, 1, 36_500), fuzzFactor(theCard, reps)));
			return early;
		});
		expect(Math.min(...all)).toBeLessThan(last);
	});

	it('is a day at least and the maximum at most', () => {
		const most = { ...defaultScheduling, maximumInterval: 30 };
		for (const scheduling of [most, { ...most, fuzz: false }]) {
			expect(wholeInterval(null, theCard, 0, 0.01, scheduling)).toBe(1);
			expect(Math.abs(wholeInterval(null, theCard, 0, 30_000, scheduling) - 28)).toBeLessThan(3);
		}
	});

	it('is longer for a lower desired retention', () => {
		const at = (retention: number) => wholeInterval(null, theCard, 0, 20, { ...plain, retention });
		expect(at(0.9)).toBe(20);
		expect(at(0.8)).toBeGreaterThan(at(0.9));
	});
});

describe('stepAfter', () => {
	it('keeps a review out of the steps unless it was forgotten', () => {
		expect(stepAfter(reviewed, 1, plain)).toEqual({ step: 0, minutes: 10 });
		expect(stepAfter(reviewed, 2, plain)).toBeNull();
		expect(stepAfter(reviewed, 1, { ...plain, relearningSteps: [] })).toBeNull();
	});
});
