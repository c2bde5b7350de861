import type { Drafted, Drafter } from './drafter.ts';

/** Milliseconds after which drafting is given up; loading the language library is part of it. */
const patience = 30_000;

export interface DrafterSurroundings {
	/** Starts a worker that runs `drafting.worker.ts`. */
	readonly start: () => Worker;
	/** Calls `then` after some time, and gives a way to call it off. */
	readonly wait: (milliseconds: number, then: () => void) => () => void;
}

/** Drafts in a worker of its own for each call, which takes its memory with it when it has answered. */
export function workerDrafter({ start, wait }: DrafterSurroundings): Drafter {
	let end: (drafted: Drafted) => void = () => undefined;
	return {
		draft(task) {
			end({ status: 'failed', detail: 'Another draft was asked for.' });
			return new Promise((settle) => {
				const worker = start();
				const cancel = wait(patience, () => end({ status: 'failed', detail: 'It took too long.' }));
				end = (drafted) => {
					end = () => undefined;
					cancel();
					worker.terminate();
					settle(drafted);
				};
				const failed = () =>
					end({ status: 'failed', detail: 'The language library could not be loaded.' });
				worker.addEventListener('message', ({ data }: MessageEvent<Drafted>) => end(data));
				worker.addEventListener('error', failed);
				worker.addEventListener('messageerror', failed);
				worker.postMessage(task);
			});
		},
		close: () => end({ status: 'failed', detail: 'The page was left.' })
	};
}
