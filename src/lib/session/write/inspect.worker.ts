import type { Reviewed } from './reader.ts';
import { review } from './review.ts';

/** What the page hands in. */
export interface Task {
	readonly name: string;
	readonly text: string;
}

/** What comes back: `ready` once at the start, then an outcome for each task. */
export type Outcome =
	| { readonly type: 'ready' }
	| { readonly type: 'read'; readonly inspected: Reviewed }
	| { readonly type: 'failed'; readonly detail: string };

function outcomeOf({ name, text }: Task): Outcome {
	try {
		return { type: 'read', inspected: review(name, text) };
	} catch (fault) {
		// A fault of ours: the page says so, and what was typed is not touched by it.
		return { type: 'failed', detail: String(fault) };
	}
}

self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
	self.postMessage(outcomeOf(data));
});
self.postMessage({ type: 'ready' } satisfies Outcome);
