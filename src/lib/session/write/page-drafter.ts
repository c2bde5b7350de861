import { trustedWorker } from '../trusted-worker.ts';
import type { Drafter } from './drafter.ts';
import address from './drafting.worker.ts?worker&url';
import { afterwards } from './page-reader.ts';
import { workerDrafter } from './worker-drafter.ts';

/** The drafter of a page in a browser: loads nothing before it is asked. */
export function pageDrafter(): Drafter {
	return workerDrafter({ start: () => trustedWorker(address), wait: afterwards });
}
