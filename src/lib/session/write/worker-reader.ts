import type { Outcome, Task } from './inspect.worker.ts';
import type { Reader, Reading } from './reader.ts';

/**
 * Milliseconds after which the reading of a text is given up: two seconds, and one more for each 100,000 letters. A whole
 * file at that pace comes from a machine with much else to do; a short text that takes so long was made to be slow.
 */
function patience({ text }: Task): number {
	return 2000 + Math.floor(text.length / 100_000) * 1000;
}

export interface Surroundings {
	/** Starts a worker that runs `inspect.worker.ts`. */
	readonly start: () => Worker;
	/** Calls `then` after some time, and gives a way to call it off. */
	readonly wait: (milliseconds: number, then: () => void) => () => void;
	/** Milliseconds of any clock that only goes forward. */
	readonly now: () => number;
}

interface Wanted extends Task {
	readonly settle: (reading: Reading) => void;
}

/**
 * Reads in a worker that is kept warm. While it reads, one more text may wait; a newer one takes its place. What takes
 * too long is stopped with its worker, and another worker begins.
 */
export function workerReader({ start, wait, now }: Surroundings): Reader {
	let worker: { readonly port: Worker; ready: boolean } | null = null;
	let waiting: Wanted | null = null;
	let running: {
		settle: Wanted['settle'];
		readonly since: number;
		readonly end: () => void;
	} | null = null;
	let closed = false;

	function begin(): void {
		const port = start();
		const mine = { port, ready: false };
		worker = mine;
		port.addEventListener('message', ({ data }: MessageEvent<Outcome>) => {
			if (worker !== mine) return;
			if (data.type === 'ready') mine.ready = true;
			else done(readingOf(data));
			next();
		});
		const failed = (event: Event): void => {
			if (worker !== mine) return;
			const detail = 'message' in event ? String(event.message) : 'The reader could not be loaded.';
			const left = waiting;
			waiting = null;
			stop();
			done({ status: 'failed', detail });
			left?.settle({ status: 'failed', detail });
		};
		port.addEventListener('error', failed);
		port.addEventListener('messageerror', failed);
	}

	function readingOf(outcome: Exclude<Outcome, { type: 'ready' }>): Reading {
		if (outcome.type === 'failed') return { status: 'failed', detail: outcome.detail };
		const { inspected } = outcome;
		return { status: 'read', inspected, milliseconds: now() - (running?.since ?? now()) };
	}

	function stop(): void {
		worker?.port.terminate();
		worker = null;
	}

	function done(reading: Reading): void {
		const task = running;
		running = null;
		task?.end();
		task?.settle(reading);
	}

	function next(): void {
		if (running !== null || waiting === null) return;
		if (worker === null) begin();
		// It says when it is loaded, and only then does the time count.
		if (worker?.ready !== true) return;
		const { name, text, settle } = waiting;
		waiting = null;
		const end = wait(patience({ name, text }), () => {
			stop();
			done({ status: 'too slow' });
			begin();
			next();
		});
		running = { settle, since: now(), end };
		worker.port.postMessage({ name, text } satisfies Task);
	}

	begin();
	return {
		read(name, text) {
			if (closed) return Promise.resolve({ status: 'overtaken' });
			waiting?.settle({ status: 'overtaken' });
			if (running !== null) {
				running.settle({ status: 'overtaken' });
				running.settle = () => undefined;
			}
			return new Promise((settle) => {
				waiting = { name, text, settle };
				next();
			});
		},
		close() {
			closed = true;
			waiting?.settle({ status: 'overtaken' });
			waiting = null;
			stop();
			done({ status: 'overtaken' });
		}
	};
}
