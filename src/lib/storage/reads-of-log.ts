import { asCounted, contextOf, corrected } from '../core/progress/as-counted.ts';
import type { FlagEvent, ProgressEvent, ReadEvent } from '../core/progress/event.ts';
import type { Hold } from '../core/progress/holds.ts';
import { byClock } from '../core/progress/latest.ts';
import { formerKeys } from '../core/progress/names.ts';
import type { CardKey } from '../core/schedule/card.ts';
import type { Shelf } from './shelf.ts';

/** Events of a quiz attempt, a study session or a guided reading by the ids of now, with the retractions of them. */
export async function eventsOfSitting(shelf: Shelf, id: string): Promise<readonly ProgressEvent[]> {
	const [events, rulings] = await Promise.all([shelf.eventsOfSittings([id]), shelf.rulings()]);
	return withRetractions(shelf, corrected(events, contextOf(rulings)));
}

/** Events that say something about a card, under whatever id, by the ids of now, with the retractions of them. */
export async function eventsOfCard(shelf: Shelf, card: CardKey): Promise<readonly ProgressEvent[]> {
	const context = contextOf(await shelf.rulings());
	const events = await shelf.eventsOfCards(formerKeys(context.names, card));
	return withRetractions(shelf, corrected(events, context));
}

/** Words for the teacher that were not taken back, in the order in which they were said. */
export async function standingFlags(shelf: Shelf): Promise<readonly FlagEvent[]> {
	const [flags, rulings] = await Promise.all([shelf.flags(), shelf.rulings()]);
	return asCounted(flags, contextOf(rulings)).filter((event) => event.type === 'flag');
}

/** The guided readings of a set, the one begun last first. */
export async function readingsBegun(shelf: Shelf, set: string): Promise<readonly ReadEvent[]> {
	const [begun, rulings] = await Promise.all([shelf.readingsOf(set), shelf.rulings()]);
	return asCounted(begun, contextOf(rulings))
		.filter((event) => event.type === 'read')
		.toSorted((one, other) => byClock(other, one));
}

/** What holds cards back, some of it on one study day only. */
export async function holding(shelf: Shelf): Promise<readonly Hold[]> {
	const rows = await shelf.allHolds();
	return rows.flatMap(({ card, state, buriedDay }) =>
		state === null && buriedDay === null ? [] : [{ card, state, buriedDay }]
	);
}

async function withRetractions(
	shelf: Shelf,
	events: readonly ProgressEvent[]
): Promise<readonly ProgressEvent[]> {
	return [...events, ...(await shelf.retractionsOf(events.map((event) => event.id)))];
}
