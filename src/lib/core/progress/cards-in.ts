import type { CardKey } from '../schedule/card.ts';
import type { ProgressEvent } from './event.ts';

/** The cards that an event speaks of itself, by the ids of then; a retraction speaks of none. */
export function cardsIn(event: ProgressEvent): readonly CardKey[] {
	switch (event.type) {
		case 'answer':
			return event.parts.map((part) => part.card);
		case 'review':
			return [event.card];
		default:
			return [];
	}
}
