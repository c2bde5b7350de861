import type { PlannedDay } from '../planner/plan.ts';
import { weekdayOf } from './calendar-day.ts';
import type { Allowance, Exam } from './exam.ts';

/** A day as the calendar of a plan shows it. */
export interface CalendarDay {
	/** Study day. */
	readonly day: number;
	readonly when: 'past' | 'today' | 'coming';
	/** Names of the tests on it. */
	readonly exams: readonly string[];
	/** A day off before the last test, by its date or because its weekday allows nothing. */
	readonly off: boolean;
	/** Whole numbers of cards to be asked: all, and those never met. */
	readonly cards: number;
	readonly fresh: number;
}

/** Monday to Sunday. */
export type CalendarWeek = readonly CalendarDay[];

/**
 * The weeks from today to the last test, as whole weeks.
 *
 * @param left of today: the cards that are asked, not what is expected of them
 */
export function weeksOf(
	days: readonly PlannedDay[],
	exams: readonly Exam[],
	allowance: Allowance,
	left: { readonly day: number; readonly cards: number; readonly fresh: number }
): readonly CalendarWeek[] {
	const today = left.day;
	const last = Math.max(today, ...exams.map(({ day }) => day));
	const first = today - weekdayOf(today);
	const count = Math.floor((last - first) / 7) + 1;
	const planned = new Map(days.map((day) => [day.day, day]));
	const dayAt = (day: number): CalendarDay => {
		const { reviews, fresh } = planned.get(day) ?? { reviews: 0, fresh: 0 };
		const expected = {
			cards: Math.round(reviews + fresh),
			fresh: Math.min(Math.round(fresh), Math.round(reviews + fresh))
		};
		return {
			day,
			when: day < today ? 'past' : day === today ? 'today' : 'coming',
			exams: exams.filter((exam) => exam.day === day).map(({ name }) => name),
			off: day < last && (allowance.off.includes(day) || allowance.week[weekdayOf(day)] === 0),
			cards: day === today ? left.cards : expected.cards,
			fresh: day === today ? left.fresh : expected.fresh
		};
	};
	return Array.from({ length: count }, (_, week) =>
		Array.from({ length: 7 }, (_, weekday) => dayAt(first + week * 7 + weekday))
	);
}
