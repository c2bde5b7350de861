import { describe, expect, it } from 'vitest';
import { luck } from '#lib/core/format/lint/luck.ts';

describe('luck', () => {
	it.each([
		[0, 5, 0.3, 1],
		[1, 1, 0.25, 0.25],
		[4, 4, 0.25, 1 / 256],
		[1, 2, 0.5, 0.75],
		[5, 6, 0.25, 6 * 0.25 ** 5 * 0.75 + 0.25 ** 6]
	])('of at least %i hits in %i tries at %f is %f', (hits, tries, chance, likely) => {
		expect(luck(hits, tries, chance)).toBeCloseTo(likely, 10);
	});

	it('is small for many hits in a large set', () => {
		expect(luck(1500, 2000, 0.25)).toBeLessThan(1e-9);
	});
});
