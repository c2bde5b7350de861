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
 * How many cards of the pile a day asks: an even share of what was left in the morning, on the last day all of it. A day
 * off makes the shares of the others a little larger.
 *
 * @param left cards of the pile that waited when the day began
 * @param days left, today included
 */
export function shareOfDay(left: number, days: number): number {
	return days <= 0 ? left : Math.ceil(left / days);
}
