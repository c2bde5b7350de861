import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersperse } from '#lib/core/schedule/today/mix-in-new-cards.ts';
import { vectors } from '../../../fixtures/schedule/vectors.ts';

describe('intersperse', () => {
	it.each(vectors.anki_intersperse.cases)('mixes $a and $b as Anki does', ({ a, b, out }) => {
		expect(intersperse<number>(a, b)).toEqual(out);
	});

	it('keeps everything, each list in its own order', () => {
		const lists = fc.array(fc.integer({ min: 1 }));
		fc.assert(
			fc.property(lists, lists, (one, other) => {
				const two = other.map((value) => -value);
				const mixed = intersperse<number>(one, two);
				expect(mixed.filter((value) => value > 0)).toEqual(one);
				expect(mixed.filter((value) => value < 0)).toEqual(two);
			})
		);
	});
});
