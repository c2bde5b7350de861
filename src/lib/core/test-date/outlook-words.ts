import type { ExamOutlook, PlannedDay } from '../planner/plan.ts';
import { weekdays } from './calendar-day.ts';
import type { Allowance } from './exam.ts';

/** What is expected of a test, in whole numbers of its cards. */
export interface Expected {
	readonly cards: number;
	/** Likely recalled on the day: as planned, if nothing is done from now on, and at the very best. */
	readonly planned: number;
	readonly idle: number;
	readonly bound: number;
	/** How many more with ten more cards a day. */
	readonly tenMore: number;
}

export function expectedOf({ cards, planned, idle, withTenMore, bound }: ExamOutlook): Expected {
	const count = (share: number): number => Math.round(share * cards);
	return {
		cards,
		planned: count(planned),
		idle: count(idle),
		bound: Math.max(count(bound), count(planned)),
		tenMore: Math.max(0, count(withTenMore) - count(planned))
	};
}

/** `84 of 100 cards`. */
function ofCards(some: number, all: number): string {
	return `${String(some)} of ${cardsWord(all)}`;
}

export function cardsWord(count: number): string {
	return count === 1 ? '1 card' : `${String(count)} cards`;
}

/**
 * What a plan comes to, in sentences: whether it fits into the days that are left, what ten more cards a day would add, and
 * what no plan could do better.
 *
 * @param days from today to the day before the test
 */
export function outlookWords(outlook: ExamOutlook, days: readonly PlannedDay[]): string {
	const room = days.reduce((sum, { capacity }) => sum + capacity, 0);
	if (room === 0) return 'The plan does not fit: no day before the test allows a card.';
	const expected = expectedOf(outlook);
	const most = ofCards(expected.bound, expected.cards);
	return `${fitWords(outlook)} ${tenMoreWords(expected)} With as many cards a day, no plan could expect more than ${most}.`;
}

function fitWords({ cards, left }: ExamOutlook): string {
	if (left.length === 0) return 'The plan fits: no card has to be given up.';
	const given =
		left.length === 1 ? 'one card is' : `${String(left.length)} of ${String(cards)} are`;
	return `The plan does not fit: ${given} left alone, so that the others are kept.`;
}

function tenMoreWords({ tenMore }: Expected): string {
	if (tenMore === 0) return 'Ten more cards a day would add next to nothing.';
	return `Ten more cards a day would add about ${cardsWord(tenMore)}.`;
}

/** `20 cards a day`, or what differs by weekday: `20 cards a day; Saturday 5, Sunday none`, `Sunday 5 cards, nothing on other days`. */
export function allowanceWords({ unit, week, off }: Allowance): string {
	const usual = mostFrequent(week);
	const counted = (amount: number): string =>
		`${String(amount)} ${amount === 1 ? unit.slice(0, -1) : unit}`;
	const named = (amount: number): string =>
		usual === 0 ? counted(amount) : amount === 0 ? 'none' : String(amount);
	const others = week.flatMap((amount, index) =>
		amount === usual ? [] : [`${weekdays[index] ?? ''} ${named(amount)}`]
	);
	const days =
		off.length === 0 ? '' : `; ${off.length === 1 ? 'one day' : `${String(off.length)} days`} off`;
	return `${weekWords(usual === 0 ? null : counted(usual), others)}${days}`;
}

/** @param usual what most days have; `null` for nothing */
function weekWords(usual: string | null, others: readonly string[]): string {
	if (usual === null)
		return others.length === 0
			? 'Nothing on any day'
			: `${others.join(', ')}, nothing on other days`;
	return others.length === 0 ? `${usual} a day` : `${usual} a day; ${others.join(', ')}`;
}

function mostFrequent(week: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const amount of week) counts.set(amount, (counts.get(amount) ?? 0) + 1);
	return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}
