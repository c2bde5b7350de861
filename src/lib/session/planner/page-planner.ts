import { trustedWorker } from '../trusted-worker.ts';
import address from './plan.worker.ts?worker&url';
import type { Planner } from './planner.ts';
import { workerPlanner } from './worker-planner.ts';

const made = new WeakMap<Window, Planner>();

/** The planner that all pages of a visit share: a plan made on one of them serves on the next. */
export function thePlanner(page: Window): Planner {
	const there = made.get(page) ?? workerPlanner(() => trustedWorker(address));
	made.set(page, there);
	return there;
}
