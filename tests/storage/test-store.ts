import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { database, type Database } from '#lib/storage/database.ts';
import { DexieStore } from '#lib/storage/dexie-store.ts';
import type { Clock } from '#lib/storage/clock.ts';
import { testClock } from './events.ts';

export interface TestStore {
	readonly store: DexieStore;
	readonly db: Database;
	readonly factory: IDBFactory;
}

/** A store on a disk of its own, or on the one given. */
export async function openTestStore(
	factory: IDBFactory = new IDBFactory(),
	clock: Clock = testClock(),
	prepare: (db: Database) => void = () => {},
	persist: () => void = () => {}
): Promise<TestStore> {
	const db = database({ indexedDB: factory, IDBKeyRange });
	prepare(db);
	const store = await DexieStore.open(db, { clock, channel: null, persist });
	return { store, db, factory };
}

/** Every row of the projections, in the order of their keys. */
export async function projections(db: Database) {
	return {
		memories: await db.memories.toArray(),
		holds: await db.holds.toArray(),
		attempts: await db.attempts.toArray(),
		sets: await db.sets.toArray(),
		days: await db.days.toArray(),
		figures: await db.figures.toArray()
	};
}
