import type { Memory } from '../schedule/memory/memory.ts';
import { weekdayOf } from './calendar-day.ts';
import type { Allowance } from './exam.ts';

/** What a day allows until the learner says otherwise. */
export const defaultAllowance: Allowance = {
	unit: 'cards',
	week: [20, 20, 20, 20, 20, 20, 20],
	off: []
};

/** A card takes about twenty seconds: the median of what readers of such sets need. */
export const usualSeconds = 20;

/** Answers too few to say how long this learner takes. */
const fewest = 10;
const bounds = { least: 4, greatest: 120 } as const;

/** Seconds that a card takes this learner, from what is known of the cards answered. */
export function secondsACard(memories: readonly (Memory & { readonly took?: number })[]): number {
	const known = memories.flatMap(({ took }) => (took === undefined ? [] : [took / 1000]));
	if (known.length < fewest) return usualSeconds;
	const middle = known.toSorted((one, other) => one - other)[Math.floor(known.length / 2)];
	return Math.min(Math.max(middle ?? usualSeconds, bounds.least), bounds.greatest);
}

/** How many cards a study day allows. */
export function cardsOn({ unit, week, off }: Allowance, day: number, seconds: number): number {
	if (off.includes(day)) return 0;
	const amount = Math.max(0, week[weekdayOf(day)] ?? 0);
	return Math.floor(unit === 'cards' ? amount : (amount * 60) / seconds);
}

/** How many cards each day allows, from today to the day before the last test. */
export function capacities(
	allowance: Allowance,
	span: { readonly today: number; readonly last: number },
	seconds: number
): readonly number[] {
	return Array.from({ length: Math.max(0, span.last - span.today) }, (_, index) =>
		cardsOn(allowance, span.today + index, seconds)
	);
}
