import { describe, expect, it } from 'vitest';
import { isLeech } from '#lib/core/schedule/memory/leech.ts';
import { vectors } from '../../../fixtures/schedule/vectors.ts';

describe('isLeech', () => {
	it.each([
		[3, vectors.anki_leech.threshold3],
		[8, vectors.anki_leech.threshold8],
		[1, vectors.anki_leech.threshold1],
		[0, vectors.anki_leech.threshold0]
	] as const)('warns at a threshold of %i when Anki does', (threshold, { leech, not }) => {
		const warned = (lapses: number) => isLeech(lapses, threshold);
		expect(leech.filter(warned)).toEqual(leech);
		expect(not.filter(warned)).toEqual([]);
	});

	it('warns at eight lapses unless told otherwise, and every four after', () => {
		const warned = Array.from({ length: 21 }, (_, lapses) => lapses).filter((n) => isLeech(n));
		expect(warned).toEqual([8, 12, 16, 20]);
	});
});
