import { historiesOf } from '#lib/core/fitting/history.ts';
import { asCounted } from '#lib/core/progress/as-counted.ts';
import type { FitEvent, ProgressEvent } from '#lib/core/progress/event.ts';
import { holdsIn } from '#lib/core/progress/holds.ts';
import { byClock } from '#lib/core/progress/latest.ts';
import { replayAll } from '#lib/core/progress/replay.ts';
import { schedulingFor, settingsOf } from '#lib/core/progress/settings.ts';
import { daysBetween } from '#lib/core/schedule/study-day.ts';
import { outlookOf } from '#lib/core/simulation/retention.ts';
import type { Look, LookTask } from './memory-task.ts';

/** Desired retentions that are shown side by side, the learner's own among them. */
const compared = [0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97] as const;
const year = 365;
/** Seconds an answer takes where the log does not say. */
const usualSeconds = 8;
/** Answers whose time is looked at, and the milliseconds beyond which somebody has left the desk. */
const lately = 1000;
const longest = 120_000;

/** What a log says of a learner's memory. */
export function lookAt(
	events: readonly ProgressEvent[],
	{ day, library, newPerDay }: Pick<LookTask, 'day' | 'library' | 'newPerDay'>
): Look {
	const settings = settingsOf(events);
	const scheduling = schedulingFor(settings);
	const counting = asCounted(events);
	const memories = replayAll(events, scheduling);
	const holds = holdsIn(counting);
	const asked = library.filter((key) => (holds.get(key)?.state ?? null) === null);
	const known = asked.flatMap((key) => {
		const memory = memories.get(key);
		if (!memory) return [];
		const { stability, difficulty, lastDay } = memory;
		return [{ stability, difficulty, daysAgo: daysBetween(lastDay, day) }];
	});
	const fresh = asked.length - known.length;
	const seconds = secondsOf(counting);
	const perDay = newPerDay ?? settings.newPerDay;
	const rows = outlookOf({
		weights: scheduling.weights,
		retentions: [...new Set([...compared, settings.retention])].sort(),
		known,
		fresh,
		newPerDay: perDay,
		seconds,
		days: year,
		seed: 1
	});
	return {
		settings,
		reviews: historiesOf(events).reviews,
		fit: fitIn(counting),
		outlook: { known: known.length, fresh, newPerDay: perDay, seconds, rows }
	};
}

/** The fit in use, if it has not gone back to the published parameters. */
function fitIn(counting: readonly ProgressEvent[]): Look['fit'] {
	const fits = counting.filter((event): event is FitEvent => event.type === 'fit');
	const last = fits.toSorted(byClock).at(-1);
	return last && last.weights !== null ? { at: last.at, reviews: last.reviews } : null;
}

/** The median of what the latest answers took. */
function secondsOf(counting: readonly ProgressEvent[]): number {
	const times = counting
		.flatMap((event) => (event.type === 'answer' || event.type === 'review' ? [event.elapsed] : []))
		.slice(-lately)
		.filter((time) => time > 0 && time <= longest)
		.toSorted((one, other) => one - other);
	const middle = times[Math.floor(times.length / 2)];
	return middle === undefined ? usualSeconds : middle / 1000;
}
