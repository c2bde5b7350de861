import { describe, expect, it } from 'vitest';
import { defaultAllowance } from '#lib/core/test-date/allowance.ts';
import { dayOfDate } from '#lib/core/test-date/calendar-day.ts';
import { weeksOf } from '#lib/core/test-date/weeks.ts';

/** A Sunday. */
const today = dayOfDate('2026-11-22') ?? 0;
const exam = { name: 'The tides', day: today + 5, covers: [] };
const left = { day: today, cards: 9, fresh: 5 };
const days = [
	{ day: today, capacity: 20, reviews: 4.4, fresh: 3.2 },
	{ day: today + 1, capacity: 20, reviews: 0, fresh: 0.4 },
	{ day: today + 2, capacity: 0, reviews: 0, fresh: 0 }
];

describe('weeksOf', () => {
	it('shows whole weeks from today’s to that of the last test', () => {
		const weeks = weeksOf(days, [exam], defaultAllowance, left);
		expect(weeks.map((week) => week.map(({ day }) => day - today))).toEqual([
			[-6, -5, -4, -3, -2, -1, 0],
			[1, 2, 3, 4, 5, 6, 7]
		]);
		expect(weeks.flat().map(({ when }) => when)).toEqual([
			...Array.from({ length: 6 }, () => 'past'),
			'today',
			...Array.from({ length: 7 }, () => 'coming')
		]);
	});

	it('shows this week alone without a test', () => {
		expect(weeksOf([], [], defaultAllowance, left)).toHaveLength(1);
	});

	it('shows one more week for a test on its Monday, and none more for one on its Sunday', () => {
		const on = (after: number) =>
			weeksOf([], [{ ...exam, day: today + after }], defaultAllowance, left).length;
		expect([on(1), on(7), on(8)]).toEqual([2, 2, 3]);
	});

	it('shows the cards that are asked today, whatever the plan expects of today', () => {
		const cell = weeksOf(days, [exam], defaultAllowance, left)
			.flat()
			.find(({ when }) => when === 'today');
		expect(cell).toMatchObject({ day: today, cards: 9, fresh: 5 });
		const done = weeksOf(days, [exam], defaultAllowance, { ...left, cards: 0, fresh: 0 }).flat();
		expect(done.find(({ when }) => when === 'today')).toMatchObject({ cards: 0, fresh: 0 });
	});

	it('shows the cards of the other days in whole numbers, the new ones among them', () => {
		const later = [
			...days,
			{ day: today + 3, capacity: 20, reviews: 4.4, fresh: 3.2 },
			{ day: today + 4, capacity: 20, reviews: -0.2, fresh: 0.6 }
		];
		const all = weeksOf(later, [exam], defaultAllowance, left).flat();
		const on = (after: number) => all.find(({ day }) => day === today + after);
		expect(on(1)).toMatchObject({ cards: 0, fresh: 0 });
		expect(on(3)).toMatchObject({ cards: 8, fresh: 3 });
		expect(on(4)).toMatchObject({ cards: 0, fresh: 0 });
		expect(on(5)).toMatchObject({ cards: 0, fresh: 0 });
	});

	it('marks tests and days off', () => {
		const allowance = {
			...defaultAllowance,
			week: [0, 9, 9, 9, 9, 9, 9] as const,
			off: [today + 2]
		};
		const all = weeksOf(days, [exam, { ...exam, name: 'Wind' }], allowance, left).flat();
		expect(all.filter(({ off }) => off).map(({ day }) => day - today)).toEqual([-6, 1, 2]);
		expect(all.find(({ day }) => day === today + 5)?.exams).toEqual(['The tides', 'Wind']);
		expect(all.filter(({ exams }) => exams.length > 0)).toHaveLength(1);
	});

	it('calls no day off on which nothing would be planned anyway', () => {
		const allowance = { ...defaultAllowance, off: [today + 5, today + 6] };
		const all = weeksOf(days, [exam], allowance, left).flat();
		expect(all.filter(({ off }) => off)).toEqual([]);
	});
});
