import type { Hold } from '../progress/holds.ts';
import type { CardKey } from '../schedule/card.ts';
import { retrievability, type Weights } from '../schedule/memory/fsrs.ts';
import { daysBetween } from '../schedule/study-day.ts';
import type { MemoryFigures, MetCard } from './library-figures.ts';

/** What the schedule makes of the cards of the library. */
export interface Outlook {
	/** Cards that were met and are remembered to some degree. */
	readonly met: number;
	/**
	 * How many of these a right answer is expected to today: the sum of their chances of recall. Cards in their steps add
	 * nothing: who has just missed one, or not yet got through, is not said to know it.
	 */
	readonly likely: number;
	/** Cards that are not asked, by the learner's word. */
	readonly held: number;
}

/**
 * @param holds by card
 * @param day study day of today
 */
export function outlookOf(
	cards: Iterable<MetCard>,
	holds: ReadonlyMap<CardKey, Hold>,
	{ day, weights }: { readonly day: number; readonly weights: Weights }
): Outlook {
	let met = 0;
	let likely = 0;
	let held = 0;
	for (const { card, memory, change } of cards) {
		if (memory === null) continue;
		met += 1;
		// Otherwise what was remembered is no longer what is right.
		if (change === null && isInReview(memory))
			likely += retrievability(weights, daysBetween(memory.lastDay, day), memory.stability);
		if (holds.get(card.key)?.state != null) held += 1;
	}
	return { met, likely, held };
}

/** A card in its steps comes back on the day of its last answer, and one in review on a later day. */
function isInReview({ dueDay, lastDay }: MemoryFigures): boolean {
	return dueDay > lastDay;
}
