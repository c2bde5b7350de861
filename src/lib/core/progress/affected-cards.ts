import type { CardKey } from '../schedule/card.ts';
import type { ProgressEvent } from './event.ts';

/** Cards whose memory an event may change; a desired retention moves every due date. */
export type Affected = 'all' | ReadonlySet<CardKey>;

/**
 * The cards to replay after events were added.
 *
 * @param target finds an event by its id, among the stored and the added; `undefined` while it has not arrived
 */
export function affectedCards(
	added: Iterable<ProgressEvent>,
	target: (id: string) => ProgressEvent | undefined
): Affected {
	const cards = new Set<CardKey>();
	for (const event of added) {
		const bearing = event.type === 'retract' ? target(event.target) : event;
		if (bearing?.type === 'setting' && bearing.name === 'retention') return 'all';
		for (const card of cardsIn(bearing)) cards.add(card);
	}
	return cards;
}

/** The cards that an event speaks of itself; a retraction speaks of none. */
export function cardsIn(event: ProgressEvent | undefined): readonly CardKey[] {
	switch (event?.type) {
		case 'answer':
			return event.parts.map((part) => part.card);
		case 'review':
			return [event.card];
		default:
			return [];
	}
}
