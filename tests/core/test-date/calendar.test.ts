import { describe, expect, it } from 'vitest';
import { dayOfDate } from '#lib/core/test-date/calendar-day.ts';
import { comingExams, examCalendar, fileExamId, takenOff } from '#lib/core/test-date/calendar.ts';
import { entry, tidesEntry, windEntry } from './library.ts';

const day = (date: string): number => dayOfDate(date) ?? 0;
const today = day('2026-11-22');
const library = [tidesEntry, windEntry];
const whole = (set: string) => ({ set, sections: null });
const own = (id: string, date: string, covers = [whole('wind')]) => ({
	id,
	name: 'Geography',
	day: day(date),
	covers
});
const ofFile = fileExamId('tides');

describe('examCalendar', () => {
	it('lists what files name and what the learner has put down, by date', () => {
		expect(examCalendar(library, [own('b', '2026-12-08'), own('a', '2026-11-30')], today)).toEqual([
			{ ...own('a', '2026-11-30'), file: null, changed: false },
			{
				id: ofFile,
				name: 'About tides',
				day: day('2026-12-04'),
				covers: [whole('tides')],
				file: 'tides',
				changed: false
			},
			{ ...own('b', '2026-12-08'), file: null, changed: false }
		]);
	});

	it('orders tests of one day by their ids', () => {
		const ids = examCalendar([windEntry], [own('b', '2026-12-08'), own('a', '2026-12-08')], today);
		expect(ids.map(({ id }) => id)).toEqual(['a', 'b']);
	});

	it('is empty without tests, and where a file names no day that there is', () => {
		expect(examCalendar([windEntry, entry('rain', [{ id: 'drop' }], 'soon')], [], today)).toEqual(
			[]
		);
	});

	it('takes the learner’s word for a test of a file', () => {
		const changed = own(ofFile, '2026-12-06', [whole('tides')]);
		expect(examCalendar(library, [changed], today)).toEqual([
			{ ...changed, file: 'tides', changed: true }
		]);
	});

	it('leaves out what the learner has taken off', () => {
		const off = own(ofFile, '2026-12-04', []);
		expect(examCalendar(library, [off], today)).toEqual([]);
		expect(takenOff(library, [off], today)).toEqual([
			{ id: ofFile, name: 'About tides', day: day('2026-12-04'), covers: [whole('tides')] }
		]);
	});

	it('leaves out what covers nothing', () => {
		expect(examCalendar([windEntry], [own('a', '2026-12-06', [])], today)).toEqual([]);
	});

	it('believes the file again when the learner’s day is over and the file names a later one', () => {
		const past = own(ofFile, '2026-11-20', [whole('tides')]);
		expect(examCalendar(library, [past], today)).toMatchObject([
			{ id: ofFile, day: day('2026-12-04'), changed: false }
		]);
		const still = entry('tides', [{ id: 'bulge' }], '2026-11-19');
		expect(examCalendar([still], [past], today)).toMatchObject([
			{ id: ofFile, day: day('2026-11-20'), changed: true }
		]);
	});

	it('keeps the learner’s day while it is coming, whatever the file says', () => {
		const mine = own(ofFile, '2026-11-22', [whole('tides')]);
		expect(examCalendar(library, [mine], today)).toMatchObject([{ day: today, changed: true }]);
	});

	it('keeps a changed test when the file names none any more', () => {
		const past = own(fileExamId('wind'), '2026-11-20');
		expect(examCalendar([windEntry], [past], today)).toEqual([
			{ ...past, file: 'wind', changed: true }
		]);
	});
});

describe('takenOff', () => {
	it('names nothing that is on the calendar, or over', () => {
		expect(takenOff(library, [], today)).toEqual([]);
		expect(takenOff(library, [own(ofFile, '2026-12-04', [])], day('2026-12-05'))).toEqual([]);
		expect(takenOff(library, [own(ofFile, '2026-12-04', [])], day('2026-12-04'))).toHaveLength(1);
	});
});

describe('comingExams', () => {
	it('leaves out what is today or over', () => {
		const exams = [own('a', '2026-11-21'), own('b', '2026-11-22'), own('c', '2026-11-23')];
		expect(comingExams(exams, today).map(({ id }) => id)).toEqual(['c']);
	});

	it('leaves out what is too far away to be planned day by day, such as a mistyped year', () => {
		const exams = [{ ...own('a', '2026-11-23'), day: today + 730 }, own('b', '9999-12-31')];
		expect(comingExams(exams, today).map(({ id }) => id)).toEqual(['a']);
		expect(comingExams([{ ...own('c', '2026-11-23'), day: today + 731 }], today)).toEqual([]);
	});
});
