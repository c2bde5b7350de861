import type { CardKey } from '../schedule/card.ts';
import type { ProgressEvent } from './event.ts';

/**
 * The cards that an event speaks of itself, by the ids of then: what is remembered of these cards, or whether they are
 * asked, may hang on it. A retraction speaks of none.
 */
export function cardsIn(event: ProgressEvent): readonly CardKey[] {
	switch (event.type) {
		case 'answer':
			return event.parts.map((part) => part.card);
		case 'review':
		case 'card':
			return [event.card];
		default:
			return [];
	}
}

/** The card that begins anew with an event; `null` for all others. */
export function resetIn(event: ProgressEvent): CardKey | null {
	return event.type === 'card' && event.act === 'reset' ? event.card : null;
}
