import type { ClockText } from './clock.ts';
import type { ClockEvent, ProgressEvent } from './event.ts';
import { inOrder, withoutRetracted, type Place } from './event-order.ts';
import { namesIn, underNames, type Names } from './names.ts';

/** What has to be known of a whole log to read any part of it. */
export interface LogContext {
	readonly names: Names;
	/** Clocks that were found to have been ahead. */
	readonly clocks: readonly ClockEvent[];
}

/** @param events any that hold all renames and clock events of the log, with the retractions of them */
export function contextOf(events: readonly ProgressEvent[]): LogContext {
	return { names: namesIn(events), clocks: clocksIn(events) };
}

/**
 * The events that count, as everything that is computed from the log has to see them: without retracted ones, under current
 * question ids, at the times that count, and in the order of these. The log itself keeps what it was told.
 */
export function asCounted(
	events: readonly ProgressEvent[],
	context: LogContext = contextOf(events)
): readonly ProgressEvent[] {
	const counting = withoutRetracted(events);
	const named = underNames(counting, context.names);
	const timed = atTimesThatCount(named, context.clocks);
	return timed === named ? named : timed.toSorted(inOrder);
}

/** The same of events of which none is left out, and which keep their order. */
export function corrected(
	events: readonly ProgressEvent[],
	{ names, clocks }: LogContext
): readonly ProgressEvent[] {
	return atTimesThatCount(underNames(events, names), clocks);
}

/** Whether two contexts put every event at the same time. */
export function timedAlike(one: LogContext, other: LogContext): boolean {
	const ids = new Set(one.clocks.map(({ id }) => id));
	return ids.size === other.clocks.length && other.clocks.every(({ id }) => ids.has(id));
}

function clocksIn(events: readonly ProgressEvent[]): readonly ClockEvent[] {
	if (!events.some(({ type }) => type === 'clock')) return [];
	const bearing = events.filter(({ type }) => type === 'clock' || type === 'retract');
	return withoutRetracted(bearing).filter((event) => event.type === 'clock');
}

function atTimesThatCount(
	events: readonly ProgressEvent[],
	clocks: readonly ClockEvent[]
): readonly ProgressEvent[] {
	if (clocks.length === 0) return events;
	return events.map((event) => {
		const place = placeBy(clocks, event);
		return place === null ? event : { ...event, ...place };
	});
}

/** Where an event counts as given; `null` where its own time holds. The earliest of several corrections holds. */
function placeBy(
	clocks: readonly ClockEvent[],
	{ at, day, device, clock }: ProgressEvent
): Omit<Place, 'id'> | null {
	const concerned = clocks.filter((ahead) => {
		return ahead.of === device && clock <= ahead.until && at > ahead.at;
	});
	if (concerned.length === 0) return null;
	return {
		at: Math.min(...concerned.map((ahead) => ahead.at)),
		day: Math.min(day, ...concerned.map((ahead) => ahead.day)),
		wasAhead: clock
	};
}

/** Milliseconds. The clocks of two devices often differ by some minutes, which does no harm. */
const tolerance = 3_600_000;

/**
 * A clock that says it is earlier than the app's first release is itself wrong, like that of a device whose battery was
 * empty. The log cannot tell: somebody's very first answers may have been given with the clock ahead.
 */
const firstRelease = Date.UTC(2026, 10, 22);

/**
 * What to write when events are dated later than now: a clock event for each device that they come from. A correction that
 * was retracted is not made again.
 *
 * @param events any that hold all that are dated later than now, and every clock event
 * @param now UTC milliseconds
 */
export function clocksAhead(
	events: readonly ProgressEvent[],
	now: number
): readonly Pick<ClockEvent, 'type' | 'of' | 'until'>[] {
	if (now < firstRelease) return [];
	const made = events.filter((event) => event.type === 'clock');
	const until = new Map<string, ClockText>();
	for (const event of events) {
		const { at } = placeBy(made, event) ?? event;
		if (at <= now + tolerance) continue;
		const last = until.get(event.device) ?? '';
		until.set(event.device, event.clock > last ? event.clock : last);
	}
	return [...until].map(([of, until]) => ({ type: 'clock', of, until }));
}
