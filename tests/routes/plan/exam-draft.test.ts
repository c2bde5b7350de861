import { describe, expect, it } from 'vitest';
import { dayOfDate } from '#lib/core/test-date/calendar-day.ts';
import { examFrom } from '../../../src/routes/plan/exam-draft.ts';

const today = dayOfDate('2026-11-22') ?? 0;
const covers = [{ set: 'tides', sections: null }];
const draft = { name: ' Geography ', date: '2026-12-04', covers };

describe('examFrom', () => {
	it('makes a test of what was written', () => {
		expect(examFrom(draft, today)).toEqual({
			ok: true,
			exam: { name: 'Geography', day: today + 12, covers }
		});
	});

	it.each([
		['name', { name: '  ' }, /what the test is called/u],
		['date', { date: '' }, /Choose the day of the test, such as 2026-12-06/u],
		['date', { date: '2026-11-21' }, /Saturday 21 November is over/u],
		['date', { date: '2026-11-22' }, /That is today/u],
		['date', { date: '2036-12-04' }, /more than two years away/u],
		['covers', { covers: [] }, /at least one article or section/u]
	] as const)('says by which field something is missing: %s', (field, wrong, words) => {
		const read = examFrom({ ...draft, ...wrong }, today);
		expect(read).toMatchObject({ ok: false, problem: { field } });
		expect(read.ok ? '' : read.problem.words).toMatch(words);
	});

	it('takes tomorrow, and the last day of two years', () => {
		expect(examFrom({ ...draft, date: '2026-11-23' }, today).ok).toBe(true);
		expect(examFrom({ ...draft, date: '2028-11-21' }, today).ok).toBe(true);
		expect(examFrom({ ...draft, date: '2028-11-22' }, today).ok).toBe(false);
	});
});
