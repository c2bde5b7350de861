import type { CardKey } from '../schedule/card.ts';
import { startsAfresh, versionOf } from '../schedule/memory/edition-change.ts';
import { retrievability } from '../schedule/memory/fsrs.ts';
import type { Memory } from '../schedule/memory/memory.ts';
import { passes } from '../schedule/memory/passes.ts';
import type { Scheduling } from '../schedule/memory/scheduling.ts';
import { daysBetween } from '../schedule/study-day.ts';
import type { Review } from '../schedule/memory/review.ts';

/** What one asking of a card says for the record. */
export type Recall =
	/** Met for the first time, or anew since a later version of its question. */
	| { readonly what: 'met'; readonly card: CardKey; readonly day: number }
	/**
	 * It came back: the first answer of a day to a card that was met on an earlier one, whatever its phase. One that was
	 * missed and left in its steps comes back as well when it is asked again days later.
	 */
	| {
			readonly what: 'returned';
			readonly card: CardKey;
			/** Study day. */
			readonly day: number;
			/**
			 * Chance of a right answer that the schedule gave it, in whole thousandths, so that sums are exact. Cards in their
			 * steps have one too: after a day or more FSRS draws the same curve for them, and its weights are fitted to them.
			 */
			readonly expected: number;
			readonly recalled: boolean;
	  };

/**
 * @param known the memory before it
 * @returns `null` for what is no test of memory: steps inside a day, retries, answers to a version that is past
 */
export function recallOf(
	known: Memory | null,
	review: Review,
	scheduling: Scheduling
): Recall | null {
	const { card, day } = review;
	if (known === null || startsAfresh(known, review.version)) return { what: 'met', card, day };
	if (review.version < versionOf(known) || review.retry) return null;
	if (day <= known.lastDay) return null;
	const expected = Math.round(1000 * chanceOfRight(known, review, scheduling));
	return { what: 'returned', card, day, expected, recalled: isRecalled(review) };
}

/** Who does not know may still guess, and who knows may slip: R·(1 − s) + (1 − R)·g. */
function chanceOfRight(known: Memory, { day, outcome }: Review, scheduling: Scheduling): number {
	const days = daysBetween(known.lastDay, day);
	const recall = retrievability(scheduling.weights, days, known.stability);
	if (outcome.by === 'learner' || outcome.guess <= 0) return recall;
	return recall * (1 - scheduling.slip) + (1 - recall) * Math.min(1, outcome.guess);
}

function isRecalled({ outcome }: Review): boolean {
	return outcome.by === 'learner' ? outcome.grade > 1 : passes(outcome.share);
}
