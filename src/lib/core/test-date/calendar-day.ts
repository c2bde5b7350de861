const dayLength = 86_400_000;
const written = /^(\d{4})-(\d{2})-(\d{2})$/u;

/**
 * The study day of a date as `2026-12-04` has it; `null` for any other text, and for days that no calendar has. A study
 * day has the number of the date on which it begins: see `schedule/study-day.ts`.
 */
export function dayOfDate(date: string): number | null {
	const [, year, month, day] = written.exec(date) ?? [];
	if (year === undefined || month === undefined || day === undefined) return null;
	return dayOf(Number(year), Number(month), Number(day));
}

/** The study day of a year (from 1000), a month (from 1) and a day of it; `null` where no calendar has it. */
export function dayOf(year: number, month: number, day: number): number | null {
	if (year < 1000 || year > 9999) return null;
	const at = new Date(Date.UTC(year, month - 1, day));
	const same = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
	return same ? at.getTime() / dayLength : null;
}

/** `2026-12-04`, as files and date fields write it. */
export function dateOfDay(day: number): string {
	return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
	// 1970-01-01 was a Thursday.
	return (((day + 3) % 7) + 7) % 7;
}

export const weekdays = [
	'Monday',
	'Tuesday',
	'Wednesday',
	'Thursday',
	'Friday',
	'Saturday',
	'Sunday'
] as const;

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
] as const;

/** `Friday 4 December`, with the year where it is not this year's. */
export function dayName(day: number, today: number): string {
	const at = new Date(day * dayLength);
	const year = at.getUTCFullYear();
	const own = new Date(today * dayLength).getUTCFullYear();
	const name = `${weekdays[weekdayOf(day)] ?? ''} ${String(at.getUTCDate())} ${months[at.getUTCMonth()] ?? ''}`;
	return year === own ? name : `${name} ${String(year)}`;
}

/** `Fri 4 Dec`: short enough for a cell of a table. */
export function shortDayName(day: number): string {
	const at = new Date(day * dayLength);
	const weekday = (weekdays[weekdayOf(day)] ?? '').slice(0, 3);
	return `${weekday} ${String(at.getUTCDate())} ${(months[at.getUTCMonth()] ?? '').slice(0, 3)}`;
}

/** How far a day is from today: `today`, `tomorrow`, `in 12 days`, `yesterday`, `3 days ago`. */
export function farWords(day: number, today: number): string {
	const days = day - today;
	if (days === 0) return 'today';
	if (days === 1) return 'tomorrow';
	if (days === -1) return 'yesterday';
	return days > 0 ? `in ${String(days)} days` : `${String(-days)} days ago`;
}
