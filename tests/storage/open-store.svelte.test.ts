import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { openStore } from '#lib/storage/open-store.ts';
import { answerDeed, testClock } from './events.ts';

/** The window of the test, with another database, or with none. */
function page(indexedDB: unknown, storage?: Partial<StorageManager>): Window {
	const own: Record<PropertyKey, unknown> = { indexedDB, IDBKeyRange };
	if (storage) own['navigator'] = { storage };
	return new Proxy(window, {
		get(target, name) {
			if (name in own) return own[name];
			const value: unknown = Reflect.get(target, name);
			return typeof value === 'function' ? value.bind(target) : value;
		}
	});
}

describe('openStore', () => {
	it('keeps what it is given, and asks the browser to keep it too', async () => {
		const persist = vi.fn(async () => true);
		const factory = new IDBFactory();
		const store = await openStore(testClock(), page(factory, { persist }));
		expect(store.state.persistent).toBe(true);
		await store.append([answerDeed('q1')]);
		expect(persist).toHaveBeenCalledOnce();
		store.close();
		const again = await openStore(testClock(), page(factory));
		expect(await again.allEvents()).toHaveLength(1);
		again.close();
	});

	it.each([
		['is missing', undefined],
		[
			'is refused',
			{
				open() {
					throw Object.assign(new Error('Not here.'), { name: 'SecurityError' });
				}
			}
		]
	])('works in memory, and says so, where the database %s', async (_, indexedDB) => {
		const store = await openStore(testClock(), page(indexedDB));
		expect(store.state.persistent).toBe(false);
		expect((await store.append([answerDeed('q1')])).ok).toBe(true);
		expect(await store.allEvents()).toHaveLength(1);
	});

	it('does without a promise that the browser does not make', async () => {
		const persist = vi.fn(() => Promise.reject(new Error('No.')));
		const store = await openStore(testClock(), page(new IDBFactory(), { persist }));
		expect((await store.append([answerDeed('q1')])).ok).toBe(true);
		store.close();
	});

	it('reads anew when the page is shown again, from the back of the history too', async () => {
		const store = await openStore(testClock(), page(new IDBFactory()));
		const told = vi.fn();
		store.subscribe(told);
		document.dispatchEvent(new Event('visibilitychange'));
		await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
		window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
		await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
		store.close();
	});
});
