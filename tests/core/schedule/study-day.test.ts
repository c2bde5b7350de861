import { describe, expect, it } from 'vitest';
import { daysBetween, dayStart, studyDay } from '#lib/core/schedule/study-day.ts';

const hour = 3_600_000;
const mst = -7 * 60;
const mdt = -6 * 60;

/** UTC milliseconds of a local time. */
function local(text: string, offset: number): number {
	return Date.parse(`${text}Z`) - offset * 60_000;
}

function calendarDay(at: number, offset: number): number {
	return Math.floor((at + offset * 60_000) / (24 * hour));
}

describe('studyDay', () => {
	it('begins at four in the morning', () => {
		const before = studyDay(local('2026-03-10T03:59:59.999', 60), 60);
		expect(studyDay(local('2026-03-10T04:00:00', 60), 60)).toBe(before + 1);
		expect(studyDay(local('2026-03-11T03:59:59', 60), 60)).toBe(before + 1);
	});

	it('is day 0 on 1 January 1970', () => {
		expect(studyDay(local('1970-01-01T12:00:00', 0), 0)).toBe(0);
		expect(studyDay(local('1970-01-01T03:00:00', 0), 0)).toBe(-1);
	});

	it('does not change within twenty minutes over midnight', () => {
		const evening = local('2026-03-10T23:50:00', 330);
		expect(studyDay(evening + 20 * 60_000, 330)).toBe(studyDay(evening, 330));
	});

	// Anki counts from the calendar day of the collection's creation, hence `calendarDay`.
	it.each([
		['2018-08-06T02:00:00', mdt, '2018-08-07T02:00:00', mdt, 0],
		['2018-08-06T02:00:00', mdt, '2018-08-07T04:00:00', mdt, 1],
		['2018-08-06T00:00:00', mdt, '2019-12-26T20:00:00', mst, 507],
		['2018-08-06T00:00:00', mdt, '2019-12-26T20:00:00', mdt, 507],
		['2018-08-06T03:00:00', mdt, '2018-08-09T01:59:59', mst, 2],
		['2018-08-06T03:00:00', mdt, '2018-08-09T03:59:59', mst, 2],
		['2018-08-06T03:00:00', mdt, '2018-08-09T04:00:00', mst, 3]
	])('counts from %s (%i) to %s (%i) as Anki does', (from, fromOffset, to, toOffset, days) => {
		const created = calendarDay(local(from, fromOffset), fromOffset);
		expect(studyDay(local(to, toOffset), toOffset) - created).toBe(days);
	});
});

describe('dayStart', () => {
	it.each([0, 60, -420, 345, 840])('is the first moment of the day at offset %i', (offset) => {
		const start = dayStart(20_500, offset);
		expect(studyDay(start, offset)).toBe(20_500);
		expect(studyDay(start - 1, offset)).toBe(20_499);
	});
});

describe('daysBetween', () => {
	it('is never negative, whatever a clock did', () => {
		expect(daysBetween(10, 14)).toBe(4);
		expect(daysBetween(14, 10)).toBe(0);
	});
});
