import type { Stamp } from './event.ts';

type Dated = Pick<Stamp, 'id' | 'clock'>;

/** Order by the logical clock: what was decided later holds, on every device, whatever the wall clocks said. */
export function byClock(one: Dated, other: Dated): number {
	if (one.clock !== other.clock) return one.clock < other.clock ? -1 : 1;
	return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** Of each name the last event by the logical clock. */
export function latestOfEach<E extends Dated>(
	events: Iterable<E>,
	nameOf: (event: E) => string
): ReadonlyMap<string, E> {
	const latest = new Map<string, E>();
	for (const event of events) {
		const name = nameOf(event);
		const known = latest.get(name);
		if (known === undefined || byClock(event, known) > 0) latest.set(name, event);
	}
	return latest;
}
