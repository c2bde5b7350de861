import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { varied } from '#lib/core/schedule/today/vary-kinds.ts';

const kindOf = (text: string): string => text.charAt(0);
const order = (text: string): string => varied(text.split(' '), kindOf).join(' ');

describe('varied', () => {
	it.each([
		{ given: 'a1 b1 a2 b2', is: 'a1 b1 a2 b2' },
		{ given: 'a1 a2 b1 b2', is: 'a1 a2 b1 b2' },
		{ given: 'a1 a2 a3 b1', is: 'a1 a2 b1 a3' },
		{ given: 'a1 a2 a3 a4 a5 a6 b1', is: 'a1 a2 b1 a3 a4 a5 a6' },
		{ given: 'a1 a2 a3 a4 a5 a6 a7 b1', is: 'a1 a2 a3 b1 a4 a5 a6 a7' },
		{ given: 'a1 a2 a3 c1 b1', is: 'a1 a2 c1 a3 b1' },
		{ given: 'a1 a2 a3 a4', is: 'a1 a2 a3 a4' }
	])('makes $is of $given', ({ given, is }) => {
		expect(order(given)).toBe(is);
	});

	const items = fc
		.array(fc.constantFrom('a', 'a', 'a', 'b', 'c'), { maxLength: 60 })
		.map((kinds) => kinds.map((kind, index) => `${kind}${index}`));

	it('has the same items, and brings none forward by more than four places', () => {
		fc.assert(
			fc.property(items, (given) => {
				const is = varied(given, kindOf);
				expect(is.toSorted()).toEqual(given.toSorted());
				for (const [place, item] of is.entries())
					expect(given.indexOf(item) - place).toBeLessThanOrEqual(4);
			})
		);
	});

	it('keeps the order within each kind', () => {
		fc.assert(
			fc.property(items, (given) => {
				for (const kind of ['a', 'b', 'c']) {
					const own = (list: readonly string[]) => list.filter((item) => kindOf(item) === kind);
					expect(own(varied(given, kindOf))).toEqual(own(given));
				}
			})
		);
	});

	it('lets a third of a kind follow only where none of the next four is another', () => {
		fc.assert(
			fc.property(items, (given) => {
				const is = varied(given, kindOf);
				for (let at = 2; at < is.length; at += 1) {
					const three = is.slice(at - 2, at + 1).map(kindOf);
					if (new Set(three).size > 1) continue;
					// What had not been shown by then, in the order given: the item itself, and the four behind it.
					const left = given.filter((item) => !is.slice(0, at).includes(item));
					expect(new Set(left.slice(0, 5).map(kindOf)).size).toBe(1);
				}
			})
		);
	});
});
