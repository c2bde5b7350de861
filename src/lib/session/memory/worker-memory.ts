import type { MemoryNews, MemoryTask } from './memory-task.ts';

/** How a task ended; `stopped` when it was called off. */
export type MemoryEnd =
	Exclude<MemoryNews, { readonly type: 'progress' }> | { readonly type: 'stopped' };

/** A task in hand. */
export interface MemoryJob {
	readonly end: Promise<MemoryEnd>;
	readonly stop: () => void;
}

/** Gives a task to somebody who does it elsewhere, so that the page goes on meanwhile. */
export type MemoryHand = (task: MemoryTask, onprogress: (share: number) => void) => MemoryJob;

/**
 * A worker of its own for each task, which takes its memory with it when it is done or stopped.
 *
 * @param start starts a worker that runs `memory.worker.ts`
 */
export function workerMemory(start: () => Worker): MemoryHand {
	return (task, onprogress) => {
		const worker = start();
		let finish: (end: MemoryEnd) => void = () => undefined;
		const end = new Promise<MemoryEnd>((settle) => {
			finish = (how) => {
				worker.terminate();
				settle(how);
			};
		});
		worker.addEventListener('message', ({ data }: MessageEvent<MemoryNews>) => {
			if (data.type === 'progress') onprogress(data.share);
			else finish(data);
		});
		const failed = (): void =>
			finish({ type: 'failed', detail: 'The part that works it out could not be loaded.' });
		worker.addEventListener('error', failed);
		worker.addEventListener('messageerror', failed);
		worker.postMessage(task);
		return { end, stop: () => finish({ type: 'stopped' }) };
	};
}
