import type { Clock } from './clock.ts';
import { database } from './database.ts';
import { DexieStore } from './dexie-store.ts';
import { memoryStore } from './memory-store.ts';
import type { ProgressStore } from './progress-store.ts';

/**
 * The learner's progress on this device; in memory when the browser gives no database (private or lockdown mode,
 * blocked site data). `state.persistent` then says so, and the app must say it to the learner.
 */
export async function openStore(clock: Clock, page: Window): Promise<ProgressStore> {
	let store: ProgressStore;
	try {
		const { indexedDB, IDBKeyRange } = page as Window & typeof globalThis;
		store = await DexieStore.open(database({ indexedDB, IDBKeyRange }), {
			clock,
			channel: 'BroadcastChannel' in page ? new BroadcastChannel('marginalia') : null,
			persist: () => askToPersist(page.navigator)
		});
	} catch {
		return memoryStore(clock);
	}
	page.document.addEventListener('visibilitychange', () => {
		if (page.document.visibilityState === 'visible') void store.wake();
	});
	page.addEventListener('pageshow', ({ persisted }) => {
		if (persisted) void store.wake();
	});
	return store;
}

/** Asked and never relied on: a refusal changes nothing. Missing outside secure contexts. */
function askToPersist({ storage }: Navigator): void {
	if (typeof storage?.persist === 'function') void storage.persist().catch(() => false);
}
