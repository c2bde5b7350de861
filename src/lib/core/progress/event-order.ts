import type { ClockText } from './clock.ts';
import type { ProgressEvent, Stamp } from './event.ts';

/** What puts an event in its place among others. */
export type Place = Pick<Stamp, 'id' | 'at' | 'day'> & {
	/** Of an event that counts at another time than its own, together with others: see `as-counted.ts`. */
	readonly wasAhead?: ClockText;
};

/**
 * The order of the log: study day, time, id. It hangs on the events alone, not on when they arrived. Events that were moved
 * to one moment because their clock was ahead keep their order among themselves.
 */
export function inOrder(one: Place, other: Place): number {
	return (
		one.day - other.day ||
		one.at - other.at ||
		compareTexts(one.wasAhead ?? '', other.wasAhead ?? '') ||
		compareTexts(one.id, other.id)
	);
}

/**
 * The events that count, in order: each once, without retracted ones and without the retractions.
 * Types that a later version of the app has added stay among them; whoever folds over the events passes them by.
 */
export function withoutRetracted(events: Iterable<ProgressEvent>): readonly ProgressEvent[] {
	const byId = new Map<string, ProgressEvent>();
	const retracted = new Set<string>();
	for (const event of events) {
		if (event.type === 'retract') retracted.add(event.target);
		else byId.set(event.id, event);
	}
	for (const id of retracted) byId.delete(id);
	return [...byId.values()].sort(inOrder);
}

function compareTexts(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
