import { CLAMP_PARAMETERS } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import { weightBounds, weightsWithin } from '#lib/core/schedule/memory/weight-bounds.ts';

/** Those of ts-fsrs; its floor of w19 is 0 where cards have no short-term steps, as of migrated parameters. */
const reference = CLAMP_PARAMETERS(2, false);

describe('weightBounds', () => {
	it('are those of ts-fsrs', () => {
		expect(weightBounds.map(({ least, greatest }) => [least, greatest])).toEqual(reference);
	});
});

describe('weightsWithin', () => {
	it('leaves the published parameters as they are', () => {
		expect(weightsWithin(defaultWeights)).toEqual(defaultWeights);
	});

	it.each(reference.map(([least = 0, greatest = 0], index) => [index, least, greatest]))(
		'keeps w%i from %f to %f',
		(index = 0, least = 0, greatest = 0) => {
			expect(weightsWithin(defaultWeights.with(index, least - 1))?.[index]).toBe(least);
			expect(weightsWithin(defaultWeights.with(index, greatest + 1))?.[index]).toBe(greatest);
		}
	);

	it.each([
		['a short list', defaultWeights.slice(1)],
		['a long list', [...defaultWeights, 1]],
		['none', []],
		['one that is no number', defaultWeights.with(5, NaN)],
		['one without end', defaultWeights.with(5, Infinity)]
	])('makes nothing of %s', (_, numbers) => {
		expect(weightsWithin(numbers)).toBeNull();
	});
});
