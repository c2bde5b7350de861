import { dateOfDay, dayName, dayOfDate } from '#lib/core/test-date/calendar-day.ts';
import { farthest } from '#lib/core/test-date/calendar.ts';
import type { Coverage, Exam } from '#lib/core/test-date/exam.ts';

export interface ExamProblem {
	readonly field: 'name' | 'date' | 'covers';
	/** What is missing, and what to write. */
	readonly words: string;
}

/** A test as the form has it, or the first thing that keeps it from being one. */
export function examFrom(
	{ name, date, covers }: { name: string; date: string; covers: readonly Coverage[] },
	today: number
):
	| { readonly ok: true; readonly exam: Exam }
	| { readonly ok: false; readonly problem: ExamProblem } {
	const day = dayOfDate(date);
	const called = name.trim();
	if (called === '') return problem('name', 'Write what the test is called, such as Geography.');
	if (day === null)
		return problem('date', `Choose the day of the test, such as ${dateOfDay(today + 14)}.`);
	if (day < today)
		return problem('date', `${dayName(day, today)} is over. Choose a day that is still to come.`);
	if (day === today)
		return problem('date', 'That is today, and leaves no day to plan. Choose a later one.');
	if (day > today + farthest)
		return problem('date', 'That is more than two years away. Choose a day that is nearer.');
	if (covers.length === 0)
		return problem('covers', 'Choose at least one article or section that the test covers.');
	return { ok: true, exam: { name: called, day, covers } };
}

function problem(
	field: ExamProblem['field'],
	words: string
): { readonly ok: false; readonly problem: ExamProblem } {
	return { ok: false, problem: { field, words } };
}
