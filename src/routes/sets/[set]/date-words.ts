/** `2026-11-22` as the language writes a date; anything else as the file has it. */
export function dateWords(date: string, language: string): string {
	const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
	const day = new Date(`${date}T00:00:00Z`);
	if (parts === null || Number.isNaN(day.getTime())) return date;
	const locale = language === 'en' ? 'en-GB' : language;
	return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
