import type { Clock } from './clock.ts';
import { deskDatabase } from './desk-database.ts';
import type { DeskStore } from './desk-store.ts';
import { dexieDesk } from './dexie-desk.ts';
import { memoryDesk } from './memory-desk.ts';

/** The drafts on this device; in memory when the browser gives no database. `persistent` then says so. */
export async function openDesk(clock: Clock, page: Window): Promise<DeskStore> {
	const { indexedDB, IDBKeyRange } = page as Window & typeof globalThis;
	try {
		return await dexieDesk(deskDatabase({ indexedDB, IDBKeyRange }), {
			clock,
			channel: 'BroadcastChannel' in page ? new BroadcastChannel('marginalia-desk') : null
		});
	} catch {
		return memoryDesk(clock);
	}
}
