import { asCounted } from '../progress/as-counted.ts';
import { resetIn } from '../progress/cards-in.ts';
import type { ProgressEvent } from '../progress/event.ts';
import type { CardKey } from '../schedule/card.ts';
import { daysBetween } from '../schedule/study-day.ts';
import { reviewsIn, type Review } from '../schedule/memory/review.ts';

/** One asking of a card in the row of all its askings. */
export interface Asking {
	readonly trial: Review;
	/** The memory begins here: the card was never met, its question began anew, or the learner reset it. */
	readonly fresh: boolean;
	/** Study days since the last answer; 0 for another one on the same day. */
	readonly days: number;
	/**
	 * Place among all answers of the log against which a prediction can be held, from 0: the first of a day to a card met on
	 * an earlier one. `null` for all others, which only move the memory.
	 */
	readonly review: number | null;
}

/** All that was asked of one card, in the order of the log. */
export type History = readonly Asking[];

export interface Histories {
	readonly cards: readonly History[];
	/** How many answers a prediction can be held against. */
	readonly reviews: number;
}

interface Following {
	readonly askings: Asking[];
	lastDay: number;
	version: number;
	/** Begins anew with the next answer. */
	reset: boolean;
}

/** What a log says of how its learner remembers, as `remember` would go through it. The order of `events` does not matter. */
export function historiesOf(events: readonly ProgressEvent[]): Histories {
	const cards = new Map<CardKey, Following>();
	let reviews = 0;
	for (const event of asCounted(events)) {
		const anew = cards.get(resetIn(event) ?? '');
		if (anew) anew.reset = true;
		for (const trial of reviewsIn(event)) {
			const card = cards.get(trial.card) ?? met(cards, trial.card);
			const fresh = card.reset || trial.version > card.version;
			// An answer to an earlier version says nothing of the question as it is now.
			if (!card.reset && trial.version < card.version) continue;
			const days = fresh ? 0 : daysBetween(card.lastDay, trial.day);
			const held = !fresh && !trial.retry && days > 0;
			card.askings.push({ trial, fresh, days, review: held ? reviews++ : null });
			card.reset = false;
			card.version = trial.version;
			if (fresh || !trial.retry) card.lastDay = fresh ? trial.day : card.lastDay + days;
		}
	}
	return { cards: [...cards.values()].map(({ askings }) => askings), reviews };
}

function met(cards: Map<CardKey, Following>, key: CardKey): Following {
	const card = { askings: [], lastDay: 0, version: 0, reset: true };
	cards.set(key, card);
	return card;
}
