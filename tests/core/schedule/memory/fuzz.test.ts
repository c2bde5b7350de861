import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, fuzzBand, fuzzFactor } from '#lib/core/schedule/memory/fuzz.ts';
import { vectors } from '../../../fixtures/schedule/vectors.ts';

describe('dayIn', () => {
	it.each(vectors.anki_fuzz.cases)(
		'spreads %f days between %i and %i as Anki does: %i, %i, %i',
		(interval = NaN, least = NaN, greatest = NaN, low, middle, high) => {
			const at = (factor: number) => dayIn(fuzzBand(interval, least, greatest), factor);
			expect([at(0), at(0.5), at(0.99)]).toEqual([low, middle, high]);
		}
	);

	it('stays within its band and its limits', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 40_000, noNaN: true }),
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				fc.integer({ min: 1, max: 500 }),
				(interval, factor, least) => {
					const { from, to } = fuzzBand(interval, least, 36_500);
					const days = dayIn({ from, to }, factor);
					expect(Number.isInteger(days)).toBe(true);
					expect(days).toBeGreaterThanOrEqual(Math.max(from, least));
					expect(days).toBeLessThanOrEqual(Math.min(to, 36_500));
				}
			)
		);
	});
});

describe('fuzzFactor', () => {
	it('hangs on the card and its repetitions alone', () => {
		expect(fuzzFactor('tides/q1/whole', 3)).toBe(fuzzFactor('tides/q1/whole', 3));
		expect(fuzzFactor('tides/q1/whole', 3)).not.toBe(fuzzFactor('tides/q1/whole', 4));
		expect(fuzzFactor('tides/q1/whole', 3)).not.toBe(fuzzFactor('tides/q2/whole', 3));
	});

	it('spreads cards evenly from 0 to 1', () => {
		const tenths = new Map<number, number>();
		for (let card = 0; card < 10_000; card += 1) {
			const factor = fuzzFactor(`tides/q${card}/whole`, 1);
			tenths.set(Math.floor(factor * 10), (tenths.get(Math.floor(factor * 10)) ?? 0) + 1);
		}
		expect([...tenths.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
		for (const count of tenths.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
	});
});
