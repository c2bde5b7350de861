import { contextOf, corrected } from '../core/progress/as-counted.ts';
import { cardsIn } from '../core/progress/cards-in.ts';
import { countDay, type DayCounts } from '../core/progress/counts.ts';
import type { ProgressEvent } from '../core/progress/event.ts';
import type { Shelf } from './shelf.ts';

/**
 * Counts a study day from its own events; what is older is asked of the memories, never of the log.
 *
 * @param events any that hold all that count on that day
 */
export async function dayCountsOn(
	shelf: Shelf,
	day: number,
	events: readonly ProgressEvent[]
): Promise<DayCounts> {
	const [retractions, rulings] = await Promise.all([
		shelf.retractionsOf(events.map((event) => event.id)),
		shelf.rulings()
	]);
	const named = corrected(events, contextOf(rulings));
	const rows = await shelf.memories([...new Set(named.flatMap(cardsIn))]);
	const firstDays = new Map(rows.map((row) => [row.card, row.firstDay]));
	return countDay(
		[...named, ...retractions],
		day,
		(card) => (firstDays.get(card) ?? Infinity) < day
	);
}
