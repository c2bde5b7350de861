import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash, random, shuffle } from '#lib/core/question/chance.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('chance from a seed', () => {
	it('hashes a text to the same 32 bits for ever', () => {
		expect([hash(''), hash('q1/whole/7'), hash('Größe')]).toMatchInlineSnapshot(`
			[
			  2872998923,
			  2398108812,
			  1417032896,
			]
		`);
	});

	it('stays from 0 to below 1', () => {
		fc.assert(
			fc.property(seed, (start) => {
				const next = random(start);
				const numbers = Array.from({ length: 20 }, next);
				expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
			})
		);
	});

	it('shuffles to a permutation, the same for the same seed, and leaves its input alone', () => {
		fc.assert(
			fc.property(fc.array(fc.nat()), seed, (items, start) => {
				const before = [...items];
				const shuffled = shuffle(items, start);
				expect(shuffled.toSorted()).toEqual(items.toSorted());
				expect(shuffle(items, start)).toEqual(shuffled);
				expect(items).toEqual(before);
			})
		);
	});

	it('reaches every order of three alike often', () => {
		const counts = new Map<string, number>();
		for (let start = 0; start < 6000; start += 1) {
			const order = shuffle(['a', 'b', 'c'], start).join('');
			counts.set(order, (counts.get(order) ?? 0) + 1);
		}
		expect(counts.size).toBe(6);
		expect(Math.min(...counts.values())).toBeGreaterThan(880);
	});
});
