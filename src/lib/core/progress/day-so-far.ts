import { cardOf, type CardKey } from '../schedule/card.ts';
import type { Memory } from '../schedule/memory/memory.ts';
import { reviewsIn } from '../schedule/memory/review.ts';
import type { ProgressEvent } from './event.ts';
import type { Hold } from './holds.ts';

/** What has happened since the study day began, and how things stood when it did. */
export interface DaySoFar {
	/** `set/question` of all that was answered, in a quiz or in study. */
	readonly asked: ReadonlySet<string>;
	/** Cards whose first answer of the day was given in study: a quiz is chosen, not rationed. */
	readonly studied: ReadonlySet<CardKey>;
	/** Cards that were passed over in study and not answered since. */
	readonly skipped: ReadonlySet<CardKey>;
	/** Sets from which something was answered outside of study, in the order in which that began. */
	readonly opened: readonly string[];
	/** The memory that each card answered today had when the day began; `null` for one that had none. */
	readonly memories: ReadonlyMap<CardKey, Memory | null>;
	/** What the learner had said, when the day began, of each card that something was said of today; `null` for nothing. */
	readonly cardStatus: ReadonlyMap<CardKey, Hold | null>;
}

export const emptyDay: DaySoFar = {
	asked: new Set(),
	studied: new Set(),
	skipped: new Set(),
	opened: [],
	memories: new Map(),
	cardStatus: new Map()
};

/** The part of `DaySoFar` that the events of the day tell by themselves, and the cards of which the day before is wanted. */
export interface DayEvents extends Pick<DaySoFar, 'asked' | 'studied' | 'skipped' | 'opened'> {
	/** Cards answered today and not reset since. */
	readonly answered: ReadonlySet<CardKey>;
	/** Cards that the learner decided about today. */
	readonly decided: ReadonlySet<CardKey>;
}

/** @param events of one study day, in order, without retracted ones, with current question ids */
export function dayEvents(events: readonly ProgressEvent[]): DayEvents {
	const asked = new Set<string>();
	const studied = new Set<CardKey>();
	const seen = new Set<CardKey>();
	const skipped = new Set<CardKey>();
	const opened = new Set<string>();
	const answered = new Set<CardKey>();
	const decided = new Set<CardKey>();
	for (const event of events) {
		for (const { card, where } of reviewsIn(event)) {
			const { set, question } = cardOf(card);
			asked.add(`${set}/${question}`);
			answered.add(card);
			skipped.delete(card);
			if (where !== 'study') opened.add(set);
			else if (!seen.has(card)) studied.add(card);
			seen.add(card);
		}
		if (event.type === 'skip' && event.card !== undefined) skipped.add(event.card);
		if (event.type === 'card') {
			decided.add(event.card);
			// A card that was reset counts as it is now, not as it was this morning.
			if (event.act === 'reset') answered.delete(event.card);
		}
	}
	return { asked, studied, skipped, opened: [...opened], answered, decided };
}
