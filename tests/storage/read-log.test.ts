import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { readLog } from '#lib/storage/read-log.ts';
import { reviewDeed } from './events.ts';
import { openTestStore } from './test-store.ts';

describe('readLog', () => {
	it('reads every event, however many there are', async () => {
		const { store, factory } = await openTestStore();
		const deeds = Array.from({ length: 5001 }, (_, at) => reviewDeed(`tides/q${at}/whole`, 3));
		const { events } = await store.append(deeds);
		store.close();
		const read = await readLog({ indexedDB: factory, IDBKeyRange });
		expect(events).toHaveLength(5001);
		expect(new Set(read.map(({ id }) => id))).toEqual(new Set(events.map(({ id }) => id)));
	});

	it('finds nothing where nothing was kept, and leaves nothing behind', async () => {
		const factory = new IDBFactory();
		expect(await readLog({ indexedDB: factory, IDBKeyRange })).toEqual([]);
		expect(await factory.databases()).toEqual([]);
	});
});
