import type { ProgressEvent } from '../core/progress/event.ts';
import { formerKeys, namesIn, underNames } from '../core/progress/names.ts';
import type { CardKey } from '../core/schedule/card.ts';
import type { Shelf } from './shelf.ts';

/** Events of a quiz attempt or a study session by the ids of now, with the retractions of them. */
export async function eventsOfSitting(shelf: Shelf, id: string): Promise<readonly ProgressEvent[]> {
	const [events, rulings] = await Promise.all([shelf.eventsOfSittings([id]), shelf.rulings()]);
	return withRetractions(shelf, underNames(events, namesIn(rulings)));
}

/** Events that say something about a card, under whatever id, by the ids of now, with the retractions of them. */
export async function eventsOfCard(shelf: Shelf, card: CardKey): Promise<readonly ProgressEvent[]> {
	const names = namesIn(await shelf.rulings());
	const events = await shelf.eventsOfCards(formerKeys(names, card));
	return withRetractions(shelf, underNames(events, names));
}

async function withRetractions(
	shelf: Shelf,
	events: readonly ProgressEvent[]
): Promise<readonly ProgressEvent[]> {
	return [...events, ...(await shelf.retractionsOf(events.map((event) => event.id)))];
}
