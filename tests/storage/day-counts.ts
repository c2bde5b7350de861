import { reviewsIn } from '#lib/core/schedule/memory/review.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';

/** What a store says was done on a study day. */
export interface DayCounts {
	/** Cards studied that had no memory in the morning. */
	readonly newCards: number;
	/** Cards studied that had one, each once. */
	readonly reviews: number;
	/** `set/question` of all that was asked. */
	readonly questions: ReadonlySet<string>;
}

/** Of all sets that the log speaks of. */
export async function dayCounts(
	store: Pick<ProgressStore, 'allEvents' | 'learnerLog'>,
	day: number
): Promise<DayCounts> {
	const events = await store.allEvents();
	const cards = events.flatMap((event) => reviewsIn(event).map(({ card }) => card));
	const sets = new Set(cards.map((card) => card.slice(0, card.indexOf('/'))));
	const { today } = await store.learnerLog(day, [...sets].sort());
	const isNew = (card: string) => today.memories.get(card) == null;
	const studied = [...today.studied];
	return {
		newCards: studied.filter(isNew).length,
		reviews: studied.filter((card) => !isNew(card)).length,
		questions: today.asked
	};
}
