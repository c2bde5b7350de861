import { historiesOf } from '#lib/core/fitting/history.ts';
import { fitAndJudge } from '#lib/core/fitting/judge.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import { outlookOf } from '#lib/core/simulation/retention.ts';

/** What the memory page asks of its worker, with a stop-watch around it; runs in a worker. */

export interface FittingTimes {
	/** Milliseconds: the log taken apart; parameters fitted and judged; eight retentions played through. */
	readonly histories: number;
	readonly fit: number;
	readonly outlook: number;
	readonly reviews: number;
}

function timesOf(events: readonly ProgressEvent[]): FittingTimes {
	const start = performance.now();
	const histories = historiesOf(events);
	const read = performance.now();
	const run = fitAndJudge(histories, defaultWeights, { retention: 0.9, slip: 0 }, 1);
	while (run.next().done !== true);
	const fitted = performance.now();
	outlookOf({
		weights: defaultWeights,
		retentions: [0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97],
		known: [],
		fresh: 5000,
		newPerDay: 14,
		seconds: 8,
		days: 365,
		seed: 1
	});
	return {
		histories: read - start,
		fit: fitted - read,
		outlook: performance.now() - fitted,
		reviews: histories.reviews
	};
}

self.addEventListener('message', ({ data }: MessageEvent<readonly ProgressEvent[]>) => {
	self.postMessage(timesOf(data));
});
