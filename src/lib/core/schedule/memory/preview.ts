import type { CardKey } from '../card.ts';
import type { Grade } from './grade.ts';
import type { Memory } from './memory.ts';
import { placeGrade } from './placement.ts';
import type { Scheduling } from './scheduling.ts';
import { daysBetween } from '../study-day.ts';

/** When a card would come back; words for it live on the screen. */
export type ComesBack =
	| {
			readonly in: 'minutes';
			readonly minutes: number;
			/** UTC milliseconds. */
			readonly at: number;
	  }
	| {
			readonly in: 'days';
			readonly days: number;
			/** Study day. */
			readonly day: number;
	  };

/**
 * What each of the four buttons would do, to be printed on them: `remember` with the same memory, day and moment
 * does exactly this.
 *
 * @param memory `null` for a card never met
 * @param at UTC milliseconds
 * @param day study day
 */
export function preview(
	memory: Memory | null,
	card: CardKey,
	at: number,
	day: number,
	scheduling: Scheduling
): Readonly<Record<Grade, ComesBack>> {
	const days = memory ? daysBetween(memory.lastDay, day) : 0;
	const from = Math.max(memory?.lastDay ?? day, day);
	const comesBack = (grade: Grade): ComesBack => {
		const { placement } = placeGrade(memory, card, days, grade, scheduling);
		return placement.in === 'steps'
			? { in: 'minutes', minutes: placement.minutes, at: at + placement.minutes * 60_000 }
			: { in: 'days', days: placement.interval, day: from + placement.interval };
	};
	return { 1: comesBack(1), 2: comesBack(2), 3: comesBack(3), 4: comesBack(4) };
}
