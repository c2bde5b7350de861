import { describe, expect, it } from 'vitest';
import { defaultAllowance } from '#lib/core/test-date/allowance.ts';
import {
	allowanceWords,
	cardsWord,
	expectedOf,
	outlookWords
} from '#lib/core/test-date/outlook-words.ts';

const outlook = {
	day: 20,
	cards: 50,
	planned: 0.84,
	idle: 0.3,
	withTenMore: 0.9,
	bound: 0.86,
	left: []
};
const days = [
	{ day: 18, capacity: 0, reviews: 0, fresh: 0 },
	{ day: 19, capacity: 20, reviews: 3, fresh: 4 }
];

describe('expectedOf', () => {
	it('counts cards', () => {
		expect(expectedOf(outlook)).toEqual({
			cards: 50,
			planned: 42,
			idle: 15,
			bound: 43,
			tenMore: 3
		});
	});

	it('promises no less than it plans', () => {
		const odd = expectedOf({ ...outlook, bound: 0.5, withTenMore: 0.5 });
		expect(odd).toMatchObject({ planned: 42, bound: 42, tenMore: 0 });
	});
});

describe('the words for a plan', () => {
	it('count cards', () => {
		expect([cardsWord(1), cardsWord(2)]).toEqual(['1 card', '2 cards']);
	});

	it.each([
		[0.9, 'Ten more cards a day would add about 3 cards.'],
		[0.86, 'Ten more cards a day would add about 1 card.'],
		[0.84, 'Ten more cards a day would add next to nothing.']
	])('say what ten more cards a day add: %f', (withTenMore, words) => {
		expect(outlookWords({ ...outlook, withTenMore }, days)).toBe(
			`The plan fits: no card has to be given up. ${words} With as many cards a day, no plan could expect more than 43 of 50 cards.`
		);
	});

	it('say what does not fit', () => {
		expect(outlookWords({ ...outlook, left: ['a'] }, days)).toMatch(
			/^The plan does not fit: one card is left alone, so that the others are kept\. Ten more/u
		);
		expect(outlookWords({ ...outlook, left: ['a', 'b'] }, days)).toMatch(
			/^The plan does not fit: 2 of 50 are left alone, so that the others are kept\. Ten more/u
		);
		expect(outlookWords(outlook, days.slice(0, 1))).toBe(
			'The plan does not fit: no day before the test allows a card.'
		);
	});

	it.each([
		[defaultAllowance, '20 cards a day'],
		[{ unit: 'cards', week: [1, 1, 1, 1, 1, 1, 1], off: [] }, '1 card a day'],
		[
			{ unit: 'minutes', week: [15, 15, 15, 15, 15, 0, 30], off: [9] },
			'15 minutes a day; Saturday none, Sunday 30; one day off'
		],
		[
			{ unit: 'minutes', week: [1, 1, 1, 1, 0, 0, 0], off: [9, 10] },
			'1 minute a day; Friday none, Saturday none, Sunday none; 2 days off'
		],
		[
			{ unit: 'cards', week: [3, 1, 0, 0, 0, 0, 0], off: [9] },
			'Monday 3 cards, Tuesday 1 card, nothing on other days; one day off'
		],
		[
			{ unit: 'minutes', week: [0, 0, 0, 0, 0, 1, 5], off: [] },
			'Saturday 1 minute, Sunday 5 minutes, nothing on other days'
		],
		[{ unit: 'cards', week: [0, 0, 0, 0, 0, 0, 0], off: [] }, 'Nothing on any day']
	] as const)('say what a day allows', (allowance, words) => {
		expect(allowanceWords(allowance)).toBe(words);
	});
});
