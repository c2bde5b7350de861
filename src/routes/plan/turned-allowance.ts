import type { Allowance } from '#lib/core/test-date/exam.ts';

/** The amounts of a week as they stood in the other unit, and what they became. */
export interface Turned {
	readonly from: Pick<Allowance, 'unit' | 'week'>;
	readonly into: Allowance['week'];
}

/** What the field of a day takes at most. */
export const mostOnDay = 999;

/**
 * The same time or the same number in the other unit, so that a plan hardly changes by it. What allowed something goes on
 * allowing something, and going back without a change in between gives what stood there.
 *
 * @param seconds that a card takes
 * @param last what the last turn did; `null` before the first
 */
export function turnedWeek(
	{ unit, week }: Pick<Allowance, 'unit' | 'week'>,
	seconds: number,
	last: Turned | null
): Allowance['week'] {
	if (last !== null && last.from.unit !== unit && isSameWeek(last.into, week))
		return last.from.week;
	const per = unit === 'cards' ? seconds / 60 : 60 / seconds;
	// In less time than a card takes, a day would allow none.
	const least = unit === 'cards' ? Math.ceil(seconds / 60) : 1;
	const turned = week.map((amount) =>
		amount === 0 ? 0 : Math.min(mostOnDay, Math.max(least, Math.round(amount * per)))
	);
	return turned as unknown as Allowance['week'];
}

function isSameWeek(one: Allowance['week'], other: Allowance['week']): boolean {
	return one.every((amount, weekday) => amount === other[weekday]);
}
