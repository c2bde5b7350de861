import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	hasWaitedEnough,
	longestWait,
	longestWaitFirst,
	waitsSince,
	type Contender
} from '#lib/core/schedule/today/waiting.ts';

const day = 100;

function contender(due: number | null, siblingDays: readonly number[] = []): Contender {
	return { memory: due === null ? null : { dueDay: due }, names: ['tides/a'], siblingDays };
}

describe('since when a card waits', () => {
	it.each<[string, Contender, number]>([
		['one that is due today, since today', contender(100), 100],
		['one that is late, since it was due', contender(93), 93],
		['one whose siblings were asked meanwhile, since it was due', contender(93, [95, 99]), 93],
		['one not due yet, not longer than since today', contender(104), 100],
		['one never met, since today', contender(null), 100],
		['one never met, since a sibling was last asked', contender(null, [97, 99, 92]), 99]
	])('%s', (_, card, since) => {
		expect(waitsSince(card, day)).toBe(since);
	});
});

describe('whether a card has waited long enough', () => {
	it.each<[string, Contender, boolean]>([
		['not one that is due today', contender(100, [99]), false],
		['not one that was passed over for two days', contender(98, [98, 99]), false],
		['one that was passed over for three', contender(97, [97, 98, 99]), true],
		['one that was passed over once in three days', contender(97, [98]), true],
		['one whose sibling was asked on the day on which it was due', contender(97, [97]), true],
		['not one that nobody was asked for', contender(90), false],
		['not one whose sibling was asked before it was due only', contender(97, [96, 90]), false],
		['not one whose sibling is asked today', contender(97, [100]), false],
		['not one never met without a sibling', contender(null), false],
		['not one never met with two days of siblings', contender(null, [98, 99]), false],
		['one never met with a sibling on each of three days', contender(null, [99, 98, 97]), true],
		['not one never met with one of these days before them', contender(null, [99, 98, 96]), false],
		['not one never met with one of these days today', contender(null, [100, 99, 98]), false]
	])('%s', (_, card, enough) => {
		expect(hasWaitedEnough(card, day)).toBe(enough);
	});

	it('is after three days', () => {
		expect(longestWait).toBe(3);
	});
});

describe('the longest wait first', () => {
	interface Named extends Contender {
		readonly name: string;
	}
	const card = (name: string, due: number | null, ...names: readonly string[]): Named => ({
		...{ name, memory: due === null ? null : { dueDay: due }, names, siblingDays: [] }
	});
	const order = (...cards: readonly Named[]) =>
		longestWaitFirst(cards, day)
			.map(({ name }) => name)
			.join(' ');

	it.each<[string, readonly Named[], string]>([
		['leaves strangers in their places', [card('b', 99, 'q'), card('a', 90, 'r')], 'b a'],
		['brings the sibling that waited longest', [card('b', 99, 'q'), card('a', 90, 'q')], 'a b'],
		[
			'moves siblings only among the places that they have',
			[card('x', 95, 'x'), card('b', 99, 'q'), card('y', 80, 'y'), card('a', 90, 'q')],
			'x a y b'
		],
		[
			'keeps the order of those that waited as long',
			[card('b', 90, 'q'), card('a', 90, 'q')],
			'b a'
		],
		[
			'counts the sibling of a sibling',
			[card('c', 99, 'q'), card('b', 95, 'q', 'r'), card('a', 90, 'r')],
			'a b c'
		],
		[
			'finds a family that is joined by its last member',
			[card('c', 99, 'q'), card('b', 95, 'r'), card('x', 10, 'x'), card('a', 90, 'q', 'r')],
			'a b x c'
		],
		[
			'puts one never met after one that is late',
			[card('n', null, 'q'), card('a', 90, 'q')],
			'a n'
		],
		['has nothing to do for nobody', [], '']
	])('%s', (_, cards, expected) => {
		expect(order(...cards)).toBe(expected);
	});

	it('gives back the same cards, each family in its places by its wait', () => {
		const cards = fc.array(
			fc.record({
				due: fc.option(fc.integer({ min: 90, max: 100 }), { nil: null }),
				names: fc.uniqueArray(fc.constantFrom('q', 'r', 's', 't', 'u'), { maxLength: 2 })
			}),
			{ maxLength: 9 }
		);
		fc.assert(
			fc.property(cards, (all) => {
				const given = all.map(({ due, names }, at) => card(`c${at}`, due, `own${at}`, ...names));
				const turned = longestWaitFirst(given, day);
				expect(new Set(turned)).toEqual(new Set(given));
				for (const [at, one] of turned.entries()) {
					for (const later of turned.slice(at + 1))
						if (one.names.some((name) => later.names.includes(name)))
							expect(waitsSince(one, day)).toBeLessThanOrEqual(waitsSince(later, day));
					if (all[at]?.names.length === 0) expect(one).toBe(given[at]);
				}
			})
		);
	});
});
