import type { KeepEvent, ProgressEvent, RemoveEvent } from '../core/progress/event.ts';
import { withoutRetracted } from '../core/progress/event-order.ts';
import type { KeptSet } from './progress-store.ts';
import type { Shelf } from './shelf.ts';

/** What the log says of a set in this device's library. The text stays in its event: most readers do not need it. */
export interface SetRow {
	readonly id: string;
	/** The event that decides, the last of the set by the logical clock. */
	readonly event: string;
	readonly clock: string;
	/** UTC milliseconds of that event. */
	readonly at: number;
	/** Name of the file; `null` once the set was removed. */
	readonly name: string | null;
}

export interface Sets {
	readonly sets: readonly SetRow[];
	/** Sets of which nothing counts any more. */
	readonly unsaid: readonly string[];
}

/** Everything that a whole log says of the library. */
export function setsFrom(events: readonly ProgressEvent[]): Sets {
	const told = events.flatMap((event) => setTold(event) ?? []);
	const rows = latest(withoutRetracted(events));
	return {
		sets: [...rows.values()],
		unsaid: [...new Set(told)].filter((id) => !rows.has(id))
	};
}

/**
 * The rows that change with some events.
 *
 * @param news as `absorb` knows it: fresh events, retractions that bear on them, known events that they retract
 */
export async function setsAfter(
	shelf: Shelf,
	{
		fresh,
		retractions,
		targets
	}: Readonly<Record<'fresh' | 'retractions' | 'targets', readonly ProgressEvent[]>>
): Promise<Sets> {
	const counting = latest(withoutRetracted([...fresh, ...retractions]));
	const retracted = new Set(targets.flatMap((event) => setTold(event) ?? []));
	const touched = [...new Set([...counting.keys(), ...retracted])];
	if (touched.length === 0) return { sets: [], unsaid: [] };
	if (retracted.size > 0) {
		const known = await shelf.setEvents(touched);
		const takenBack = await shelf.retractionsOf(known.map((event) => event.id));
		return setsFrom([
			...known,
			...takenBack,
			...fresh.filter((event) => setTold(event) !== null),
			...retractions
		]);
	}
	const known = new Map((await shelf.sets(touched)).map((row) => [row.id, row]));
	const sets = [...counting.values()].filter((row) => {
		const before = known.get(row.id);
		return before === undefined || isLater(row, before);
	});
	return { sets, unsaid: [] };
}

/** `null` for a set that was removed. */
export function keptOf({ id, name, at, event }: SetRow): KeptSet | null {
	return name === null ? null : { id, name, at, event };
}

/** The set that an event puts into the library, or takes out of it. */
export function setTold(event: ProgressEvent): string | null {
	return isSetEvent(event) ? event.set : null;
}

function isSetEvent(event: ProgressEvent): event is KeepEvent | RemoveEvent {
	return event.type === 'keep' || event.type === 'remove';
}

function latest(events: readonly ProgressEvent[]): ReadonlyMap<string, SetRow> {
	const rows = new Map<string, SetRow>();
	for (const event of events) {
		if (!isSetEvent(event)) continue;
		const { set: id, id: decides, clock, at } = event;
		const row = { id, event: decides, clock, at, name: event.type === 'keep' ? event.name : null };
		const before = rows.get(id);
		if (before === undefined || isLater(row, before)) rows.set(id, row);
	}
	return rows;
}

function isLater(one: SetRow, other: SetRow): boolean {
	return one.clock === other.clock ? one.event > other.event : one.clock > other.clock;
}
