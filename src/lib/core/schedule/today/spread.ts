import type { SpreadEvent } from '../../progress/event.ts';
import type { Memory } from '../memory/memory.ts';

/** How a pile was spread: what was due on `day` or before is done within `days`, that day included. */
export type Spread = Pick<SpreadEvent, 'day' | 'days'>;

/** Days left of a spread on a study day, that day included; 0 when it is over, or not yet begun. */
export function daysLeft({ day: first, days }: Spread, day: number): number {
	return day < first ? 0 : Math.max(0, first + days - day);
}

/** Whether a card belongs to the pile that was spread, and still waits. */
export function isOfPile({ day }: Spread, { dueDay }: Pick<Memory, 'dueDay'>): boolean {
	return dueDay <= day;
}

/**
 * How many more cards of the pile today asks: an even share of what was left this morning, less what is done.
 * On the last day that is all of it. A day off makes the shares of the others a little larger.
 *
 * @param left cards of the pile that still wait
 * @param done reviews of today; others than the pile's count too, so that a full day asks less of it
 * @param days left, today included
 */
export function shareOfToday(left: number, done: number, days: number): number {
	if (days <= 0) return left;
	return Math.min(left, Math.max(0, Math.ceil((left + done) / days) - done));
}
