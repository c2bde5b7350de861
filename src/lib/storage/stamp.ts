import { nextClock, type ClockText } from '../core/progress/clock.ts';
import type { Deed, ProgressEvent } from '../core/progress/event.ts';
import { studyDay } from '../core/schedule/study-day.ts';
import type { Clock } from './clock.ts';

/** Makes events of deeds: each with its id, time, study day and place in the order of all events. */
export function stamped(
	deeds: readonly Deed[],
	clock: Clock,
	device: string,
	last: ClockText | null
): readonly ProgressEvent[] {
	const at = clock.now();
	const offset = clock.offset(at);
	const day = studyDay(at, offset);
	return afterClock(
		deeds.map((deed) => ({ ...plain(deed), id: clock.id(), at, offset, day, device, clock: '' })),
		last
	);
}

/** The events as they are when they are later than `last`, else moved behind it: another tab was faster. */
export function afterClock(
	events: readonly ProgressEvent[],
	last: ClockText | null
): readonly ProgressEvent[] {
	const [first] = events;
	if (!first || (last !== null && first.clock > last)) return events;
	let latest = last;
	return events.map((event) => {
		latest = nextClock(latest, event.at, event.device);
		return { ...event, clock: latest };
	});
}

export function latestClock(events: readonly ProgressEvent[]): ClockText | null {
	return events.reduce<ClockText | null>(
		(latest, { clock }) => (latest !== null && latest > clock ? latest : clock),
		null
	);
}

/** An answer may come as a form's reactive proxy, which a database refuses to copy. Deeds are JSON by their nature. */
function plain(deed: Deed): Deed {
	return JSON.parse(JSON.stringify(deed)) as Deed;
}
