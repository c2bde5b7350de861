import { trustedWorker } from '../trusted-worker.ts';
import address from './inspect.worker.ts?worker&url';
import type { Reader } from './reader.ts';
import { workerReader } from './worker-reader.ts';

/** The reader of a page in a browser: begins to load its worker at once. */
export function pageReader(): Reader {
	return workerReader({
		start: () => trustedWorker(address),
		wait: afterwards,
		now: () => performance.now()
	});
}

/** Calls `then` after some milliseconds, unless it is called off. */
export function afterwards(milliseconds: number, then: () => void): () => void {
	const timer = setTimeout(then, milliseconds);
	return () => clearTimeout(timer);
}
