import type { CardKey } from '../schedule/card.ts';
import { passes } from '../schedule/memory/passes.ts';
import { reviewsIn } from '../schedule/memory/review.ts';
import type { ProgressEvent } from './event.ts';
import { byClock } from './latest.ts';

/** Why a card is not asked, although it would be due. */
export interface Hold {
	readonly card: CardKey;
	/** By the learner's word: asked no more, or known. */
	readonly state: 'suspended' | 'known' | null;
	/** Study day on which it rests; on every other day it is asked. */
	readonly buriedDay: number | null;
}

/** Whether a card is not to be asked on a study day. */
export function isHeld({ state, buriedDay }: Hold, day: number): boolean {
	return state !== null || buriedDay === day;
}

/**
 * What the learner's decisions come to, card by card, in the order of the logical clock. Who said to know a card and was
 * wrong about it in a quiz later does not know it. Of a card that was held once and is not any more, that is said too.
 *
 * @param events those that count, by the ids of now, in any order
 */
export function holdsIn(events: readonly ProgressEvent[]): ReadonlyMap<CardKey, Hold> {
	const decided = new Set(events.flatMap((event) => (event.type === 'card' ? [event.card] : [])));
	const holds = new Map<CardKey, Hold>();
	if (decided.size === 0) return holds;
	const bearing = events.filter(
		(event) => event.type === 'card' || wrongInQuiz(event).some((card) => decided.has(card))
	);
	for (const event of bearing.toSorted(byClock)) {
		if (event.type === 'card') holds.set(event.card, after(holds.get(event.card), event));
		else
			for (const card of wrongInQuiz(event)) {
				const hold = holds.get(card);
				if (hold?.state === 'known') holds.set(card, { ...hold, state: null });
			}
	}
	return holds;
}

/** The cards that an event shows not to be known. Of a study card, the learner was asked in spite of the hold. */
export function wrongInQuiz(event: ProgressEvent): readonly CardKey[] {
	return reviewsIn(event).flatMap(({ where, card, outcome }) =>
		where === 'quiz' && outcome.by === 'marking' && !passes(outcome.share) ? [card] : []
	);
}

function after(
	hold: Hold | undefined,
	{ card, act, day }: Extract<ProgressEvent, { type: 'card' }>
): Hold {
	const buriedDay = hold?.buriedDay ?? null;
	switch (act) {
		case 'suspend':
			return { card, state: 'suspended', buriedDay };
		case 'know':
			return { card, state: 'known', buriedDay };
		case 'bury':
			return { card, state: hold?.state ?? null, buriedDay: day };
		case 'resume':
		case 'reset':
			return { card, state: null, buriedDay: null };
	}
}
