import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	dateOfDay,
	dayName,
	dayOf,
	dayOfDate,
	farWords,
	shortDayName,
	weekdayOf,
	weekdays
} from '#lib/core/test-date/calendar-day.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';

describe('dayOfDate', () => {
	it.each([
		['1970-01-01', 0],
		['2026-12-04', 20_791],
		['2028-02-29', 21_243]
	])('gives the day of %s', (date, day) => {
		expect(dayOfDate(date)).toBe(day);
	});

	it.each([
		'2026-02-29',
		'2026-13-01',
		'2026-00-10',
		'2026-04-00',
		'2026-4-1',
		'x2026-04-01',
		'2026-04-01x',
		''
	])('gives nothing for %j', (date) => {
		expect(dayOfDate(date)).toBeNull();
	});

	it('is undone by dateOfDay', () => {
		fc.assert(
			fc.property(fc.integer({ min: -300_000, max: 2_900_000 }), (day) => {
				expect(dayOfDate(dateOfDay(day))).toBe(day);
			})
		);
	});

	it('is the study day of that afternoon, wherever the clock is', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 40_000 }),
				fc.integer({ min: -720, max: 840 }),
				(day, offset) => {
					const afternoon = Date.parse(`${dateOfDay(day)}T15:00:00Z`) - offset * 60_000;
					expect(studyDay(afternoon, offset)).toBe(day);
				}
			)
		);
	});
});

describe('dayOf', () => {
	it.each([
		[999, 1, 1],
		[10_000, 1, 1]
	])('gives nothing for the year %i', (year, month, day) => {
		expect(dayOf(year, month, day)).toBeNull();
	});

	it('takes the first and the last year of four figures', () => {
		expect(dayOf(1000, 1, 1)).toBe(-354_285);
		expect(dayOf(9999, 12, 31)).toBe(2_932_896);
	});
});

describe('the words for a day', () => {
	it('know the weekday, before 1970 as well', () => {
		expect(weekdays[weekdayOf(dayOfDate('2026-12-04') ?? 0)]).toBe('Friday');
		expect(weekdays[weekdayOf(dayOfDate('2026-12-07') ?? 0)]).toBe('Monday');
		expect(weekdays[weekdayOf(dayOfDate('1969-12-28') ?? 0)]).toBe('Sunday');
	});

	it('name the year only when it is another', () => {
		const today = dayOfDate('2026-11-22') ?? 0;
		expect(dayName(dayOfDate('2026-12-04') ?? 0, today)).toBe('Friday 4 December');
		expect(dayName(dayOfDate('2027-01-04') ?? 0, today)).toBe('Monday 4 January 2027');
		expect(shortDayName(today)).toBe('Sun 22 Nov');
	});

	it.each([
		[0, 'today'],
		[1, 'tomorrow'],
		[12, 'in 12 days'],
		[-1, 'yesterday'],
		[-3, '3 days ago']
	])('say how far %i is', (days, words) => {
		expect(farWords(20_000 + days, 20_000)).toBe(words);
	});
});
