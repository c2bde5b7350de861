import { describe, expect, it } from 'vitest';
import { calibrationOf, expectedOf, likelyShare } from '#lib/core/record/calibration.ts';
import { emptyTally } from '#lib/core/record/day-tally.ts';

const bins = emptyTally(1)
	.bins.with(8, { asked: 10, right: 9, expected: 8400 })
	.with(9, { asked: 40, right: 37, expected: 37_600 });

describe('calibrationOf', () => {
	it('sets what was expected beside what was', () => {
		expect(calibrationOf(bins)).toEqual([
			{ asked: 10, right: 9, from: 0.8, to: 0.9, expected: 0.84, actual: 0.9, ...likely(10, 9) },
			{ asked: 40, right: 37, from: 0.9, to: 1, expected: 0.94, actual: 0.925, ...likely(40, 37) }
		]);
	});
});

const likely = (asked: number, right: number) => likelyShare({ asked, right });

describe('likelyShare', () => {
	// Newcombe (1998), table I: 81/263, 15/148, 0/20 and 1/29 by the score method without continuity correction.
	it.each([
		[263, 81, 0.2553, 0.3662],
		[148, 15, 0.0624, 0.1605],
		[20, 0, 0, 0.1611],
		[29, 1, 0.0061, 0.1718]
	])('says of %i asked and %i right between what the truth lies', (asked, right, low, high) => {
		expect(likely(asked, right).low).toBeCloseTo(low, 4);
		expect(likely(asked, right).high).toBeCloseTo(high, 4);
	});

	it('knows nothing of nothing, and never leaves 0 to 1', () => {
		expect(likely(0, 0)).toEqual({ low: 0, high: 1 });
		expect(likely(5, 5).high).toBe(1);
		expect(likely(5, 0).low).toBe(0);
	});
});

describe('expectedOf', () => {
	it('is the mean of all', () => {
		expect(expectedOf(bins)).toBe(0.92);
		expect(expectedOf(emptyTally(1).bins)).toBeNull();
	});
});
