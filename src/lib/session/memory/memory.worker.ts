import { historiesOf } from '#lib/core/fitting/history.ts';
import { fitAndJudge } from '#lib/core/fitting/judge.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { schedulingFor, settingsOf } from '#lib/core/progress/settings.ts';
import { readLog } from '#lib/storage/read-log.ts';
import { lookAt } from './look.ts';
import type { MemoryNews, MemoryTask } from './memory-task.ts';

/** Shares done between two words of it. */
const wordy = 0.01;

function tell(news: MemoryNews): void {
	self.postMessage(news);
}

/** Which parameters come of a log does not hang on chance. */
const seed = 1;

function fit(events: readonly ProgressEvent[]): MemoryNews {
	const scheduling = schedulingFor(settingsOf(events));
	const run = fitAndJudge(historiesOf(events), scheduling.weights, scheduling, seed);
	let said = 0;
	for (;;) {
		const turn = run.next();
		if (turn.done === true) return { type: 'fitted', report: turn.value };
		if (turn.value - said < wordy) continue;
		said = turn.value;
		tell({ type: 'progress', share: said });
	}
}

async function work(task: MemoryTask): Promise<MemoryNews> {
	try {
		const events = task.events ?? (await readLog({ indexedDB, IDBKeyRange }));
		return task.do === 'fit' ? fit(events) : { type: 'looked', look: lookAt(events, task) };
	} catch (fault) {
		return { type: 'failed', detail: String(fault) };
	}
}

self.addEventListener('message', ({ data }: MessageEvent<MemoryTask>) => {
	void work(data).then(tell);
});
