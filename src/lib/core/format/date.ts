import { dateOfDay, dayOf, dayOfDate } from '../test-date/calendar-day.ts';

/** The months in the languages that have keywords, and what they are shortened to. */
const months: readonly string[] = [
	'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari',
	'february feb februar février févr fév febrero febbraio fevereiro fev februari',
	'march mar märz mrz mars marzo março maart mrt',
	'april apr avril avr abril abr aprile',
	'may mai mayo maggio mag maio mei',
	'june jun juni juin junio giugno giu junho',
	'july jul juli juillet juil julio luglio lug julho',
	'august aug août aout agosto ago augustus',
	'september sep sept septembre septiembre settembre set setembro',
	'october oct oktober okt octobre octubre ottobre ott outubro out',
	'november nov novembre noviembre novembro',
	'december dec dezember dez décembre déc diciembre dic dicembre dezembro'
];

const monthNumbers: ReadonlyMap<string, number> = new Map(
	months.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const))
);

export type ReadDate =
	/** `2026-12-04`, and whether it was written so. */
	| { readonly date: string; readonly plain: boolean }
	/** Looks like a date, and could mean two days, or none. */
	| { readonly date: null; readonly likely: boolean };

/** A day as teachers write it. Only what can mean one day alone is understood: `4.12.2026` may be April or December. */
export function readDate(text: string): ReadDate {
	const plain = dayOfDate(text);
	if (plain !== null) return { date: text, plain: true };
	const day = byName(text) ?? byNumbers(text);
	if (day !== null) return { date: dateOfDay(day), plain: false };
	const words = wordsIn(text);
	const named = words.some((word) => monthNumbers.has(word)) && /\d/u.test(text);
	return { date: null, likely: named || /\d\s*[-./]\s*\d/u.test(text) };
}

/** `4 December 2026`, `December 4th, 2026`, `Friday, 4. Dezember 2026`. */
function byName(text: string): number | null {
	const words = wordsIn(text);
	const named = new Set(words.flatMap((word) => monthNumbers.get(word) ?? []));
	const years = words.filter((word) => /^\d{4}$/u.test(word));
	const days = words.filter((word) => /^\d{1,2}$/u.test(word));
	const [month] = named;
	if (named.size !== 1 || years.length !== 1 || days.length !== 1 || month === undefined)
		return null;
	return dayOf(Number(years[0]), month, Number(days[0]));
}

function wordsIn(text: string): readonly string[] {
	return text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
}

/** `2026/12/4`, `25.12.2026`, `12/25/2026`: with the year first, or where one number alone can be the month. */
function byNumbers(text: string): number | null {
	const numbers = text.split(/\s*[-./]\s*/u);
	if (numbers.length !== 3 || !numbers.every((number) => /^\d+$/u.test(number))) return null;
	const [first = 0, second = 0, third = 0] = numbers.map(Number);
	if (numbers[0]?.length === 4) return dayOf(first, second, third);
	if (numbers[2]?.length !== 4) return null;
	if (first === second || first > 12) return dayOf(third, second, first);
	return second > 12 ? dayOf(third, first, second) : null;
}
