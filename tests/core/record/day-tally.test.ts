import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effort } from '#lib/core/record/effort.ts';
import {
	emptyTally,
	isEmpty,
	minus,
	plus,
	talliesOf,
	type DayTally
} from '#lib/core/record/day-tally.ts';
import type { Recall } from '#lib/core/record/recall.ts';

const card = 'tides/q1/whole';
const returned = (expected: number, recalled: boolean, day = 7): Recall => ({
	what: 'returned',
	card,
	day,
	expected,
	recalled
});
const recalls = fc.array(
	fc.oneof(
		fc.constant<Recall>({ what: 'met', card, day: 7 }),
		fc.tuple(fc.nat(1000), fc.boolean()).map(([expected, well]) => returned(expected, well))
	)
);
const efforts = fc.array(
	fc.record<Effort>({
		day: fc.constant(7),
		time: fc.nat(120_000),
		certainty: fc.option(
			fc.record({ said: fc.constantFrom('sure', 'think', 'guess'), right: fc.boolean() })
		)
	})
);

function tally(some: readonly Recall[], cost: readonly Effort[] = []): DayTally {
	return talliesOf(some, cost).get(7) ?? emptyTally(7);
}

describe('talliesOf', () => {
	it('counts each day for itself', () => {
		const days = talliesOf(
			[returned(912, true), returned(955, false), { what: 'met', card, day: 8 }],
			[
				{ day: 8, time: 4000, certainty: { said: 'sure', right: true } },
				{ day: 8, time: 500, certainty: { said: 'sure', right: false } },
				{ day: 8, time: 1, certainty: null }
			]
		);
		expect([...days.keys()]).toEqual([7, 8]);
		expect(days.get(7)).toEqual({
			...emptyTally(7),
			bins: emptyTally(7).bins.with(9, { asked: 2, right: 1, expected: 1867 })
		});
		expect(days.get(8)).toEqual({
			...emptyTally(8),
			answers: 3,
			time: 4501,
			met: 1,
			certainty: { ...emptyTally(8).certainty, sure: { asked: 2, right: 1 } }
		});
	});

	it.each([
		[0, 0],
		[99, 0],
		[100, 1],
		[899, 8],
		[900, 9],
		[999, 9],
		[1000, 9]
	])('puts a chance of %i in a thousand with others like it', (expected, bin) => {
		expect(tally([returned(expected, true)]).bins.findIndex(({ asked }) => asked === 1)).toBe(bin);
	});
});

describe('plus and minus', () => {
	it('count two halves as the whole', () => {
		fc.assert(
			fc.property(recalls, recalls, efforts, efforts, (one, other, cost, more) => {
				const whole = tally([...one, ...other], [...cost, ...more]);
				expect(plus(tally(one, cost), tally(other, more))).toEqual(whole);
			})
		);
	});

	it('leave no trace of what was added and taken away', () => {
		fc.assert(
			fc.property(recalls, recalls, efforts, (one, other, cost) => {
				const before = tally(one, cost);
				const added = tally(other, cost);
				expect(minus(plus(before, added), added)).toEqual(before);
			})
		);
	});

	it('keep the day', () => {
		expect(plus(emptyTally(7), emptyTally(8)).day).toBe(7);
	});
});

describe('isEmpty', () => {
	it.each<[string, DayTally, boolean]>([
		['nothing', emptyTally(7), true],
		['an answer', { ...emptyTally(7), answers: 1 }, false],
		['time', { ...emptyTally(7), time: 1 }, false],
		['a new card', { ...emptyTally(7), met: 1 }, false],
		['a card that came back', tally([returned(0, false)]), false],
		[
			'a word on how sure one was',
			{
				...emptyTally(7),
				certainty: { ...emptyTally(7).certainty, guess: { asked: 1, right: 0 } }
			},
			false
		]
	])('knows %s', (_, given, empty) => {
		expect(isEmpty(given)).toBe(empty);
	});
});
