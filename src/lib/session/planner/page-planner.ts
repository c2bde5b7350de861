import { trustedWorker } from '../trusted-worker.ts';
import address from './plan.worker.ts?worker&url';
import type { KeptPrices, Planner } from './planner.ts';
import { workerPlanner } from './worker-planner.ts';

/** The planner of a page in a browser; its worker is loaded with the first question. */
export function pagePlanner(kept: KeptPrices | null): Planner {
	return workerPlanner(() => trustedWorker(address), kept);
}
