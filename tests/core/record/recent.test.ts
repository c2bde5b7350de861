import { describe, expect, it } from 'vitest';
import { anyCertainty, mondayOf, spanOf, together, weeksOf } from '#lib/core/record/recent.ts';
import { dayOf } from './figures.ts';

/** Monday, 2026-11-16. */
const monday = 20_773;

describe('spanOf', () => {
	const tallies = [
		dayOf(9, { asked: 99, right: 1 }),
		dayOf(10, { asked: 4, right: 3, time: 1000, met: 2, said: { sure: [2, 1] } }),
		dayOf(12, { asked: 6, right: 6, answers: 8, time: 500, said: { sure: [1, 1], guess: [1, 0] } }),
		dayOf(13, { asked: 99, right: 1 })
	];

	it('sums the days from the first to the last', () => {
		expect(spanOf(tallies, 10, 12)).toMatchObject({
			from: 10,
			to: 12,
			studied: 2,
			answers: 12,
			time: 1500,
			met: 2,
			returned: { asked: 10, right: 9 },
			certainty: {
				sure: { asked: 3, right: 2 },
				think: { asked: 0, right: 0 },
				guess: { asked: 1, right: 0 }
			}
		});
		expect(spanOf(tallies, 10, 12).bins[9]).toEqual({ asked: 10, right: 9, expected: 9000 });
	});

	it('takes no day for studied on which nothing was answered', () => {
		expect(spanOf([dayOf(10, { met: 1 })], 10, 10).studied).toBe(0);
	});

	it('is nothing where nothing was done', () => {
		const nothing = spanOf([], 1, 30);
		expect(nothing).toMatchObject({ studied: 0, answers: 0, returned: { asked: 0, right: 0 } });
		expect(anyCertainty(nothing)).toBe(false);
	});
});

describe('anyCertainty', () => {
	it('knows whether a word was said', () => {
		expect(anyCertainty(spanOf([dayOf(1, { said: { think: [1, 0] } })], 1, 1))).toBe(true);
		expect(anyCertainty(spanOf([dayOf(1, { asked: 3 })], 1, 1))).toBe(false);
	});
});

describe('mondayOf', () => {
	it('finds the Monday of every day of a week, also before 1970', () => {
		for (const first of [monday, 4, -3, -10])
			for (let day = first; day < first + 7; day += 1) expect(mondayOf(day)).toBe(first);
	});
});

describe('weeksOf', () => {
	it('goes from the first week to this one, with the empty ones between', () => {
		const weeks = weeksOf(
			[
				dayOf(monday + 15, { asked: 2 }),
				dayOf(monday + 2, { asked: 3 }),
				dayOf(monday, { asked: 1 })
			],
			monday + 15,
			26
		);
		expect(weeks.map(({ from, to, returned }) => [from, to, returned.asked])).toEqual([
			[monday, monday + 6, 4],
			[monday + 7, monday + 13, 0],
			[monday + 14, monday + 20, 2]
		]);
	});

	it('goes back no further than wanted', () => {
		const weeks = weeksOf([dayOf(monday - 700, { asked: 1 })], monday, 3);
		expect(weeks.map(({ from }) => from)).toEqual([monday - 14, monday - 7, monday]);
	});

	it('is empty without a day, and knows no week to come', () => {
		expect(weeksOf([], monday, 26)).toEqual([]);
		expect(weeksOf([dayOf(monday + 7, { asked: 1 })], monday, 26)).toEqual([]);
	});
});

describe('together', () => {
	it('sums counts', () => {
		expect(together([])).toEqual({ asked: 0, right: 0 });
		expect(
			together([
				{ asked: 3, right: 1 },
				{ asked: 4, right: 4 }
			])
		).toEqual({ asked: 7, right: 5 });
	});
});
