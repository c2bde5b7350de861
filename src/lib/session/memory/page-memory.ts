import { trustedWorker } from '../trusted-worker.ts';
import address from './memory.worker.ts?worker&url';
import { workerMemory, type MemoryHand } from './worker-memory.ts';

/** What works for a page in a browser: loads nothing before it is asked. */
export function pageMemory(): MemoryHand {
	return workerMemory(() => trustedWorker(address));
}
