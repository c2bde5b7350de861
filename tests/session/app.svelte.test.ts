import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '#lib/session/app.svelte.ts';
import { answerDeed, noon, testClock } from '../storage/events.ts';

/** The window of the test, which has no pointer and no database of its own. */
function page(finePointer = true): Window {
	return new Proxy(window, {
		get(target, name) {
			if (name === 'matchMedia') return () => ({ matches: finePointer });
			const value: unknown = Reflect.get(target, name);
			return typeof value === 'function' ? value.bind(target) : value;
		}
	});
}

beforeEach(() => localStorage.clear());

describe('the app', () => {
	it('shows the defaults until it is in the browser', () => {
		const app = new App(testClock());
		expect(app.preferences).toMatchObject({ theme: 'system', shortcuts: 'off' });
		expect(app.bookmarks).toBeNull();
		expect(app.storeState).toBeNull();
		expect(app.live(async () => 1).current).toEqual({ status: 'loading' });
	});

	it('opens the store and tells whether it keeps anything', async () => {
		const app = new App(testClock());
		await app.start(page());
		const { store, bookmarks } = await app.ready;
		expect(app.storeState).toEqual({ persistent: false, pending: 0, trouble: null });
		expect(app.bookmarks).toBe(bookmarks);
		expect((await store.append([answerDeed('q1')])).ok).toBe(true);
	});

	it('keeps preferences for the next time, and gives the defaults back', async () => {
		const app = new App(testClock());
		await app.start(page());
		expect(app.preferences.shortcuts).toBe('on');
		app.prefer({ theme: 'dark', textSize: 25 });
		const again = new App(testClock());
		await again.start(page());
		expect(again.preferences).toMatchObject({ theme: 'dark', textSize: 25 });
		again.restoreDefaults();
		expect(again.preferences).toMatchObject({ theme: 'system', textSize: 20, shortcuts: 'on' });
	});

	it('follows preferences chosen in another tab', async () => {
		const app = new App(testClock());
		await app.start(page());
		localStorage.setItem('marginalia/preferences', '{"theme":"dark"}');
		window.dispatchEvent(new StorageEvent('storage', { key: 'marginalia/preferences' }));
		expect(app.preferences.theme).toBe('dark');
	});

	it('remembers when a backup was saved', async () => {
		const app = new App(testClock());
		await app.start(page());
		expect(app.lastBackup).toBeNull();
		app.backedUp();
		const again = new App(testClock());
		await again.start(page());
		expect(again.lastBackup).toBe(noon);
	});

	it('answers live queries once the store is open', async () => {
		const app = new App(testClock());
		const query = app.live(async (store) => (await store.allEvents()).length);
		const seen: unknown[] = [];
		const stop = $effect.root(() => {
			$effect(() => {
				seen.push(query.current);
			});
		});
		flushSync();
		await app.start(page());
		const { store } = await app.ready;
		await store.append([answerDeed('q1')]);
		await vi.waitFor(() => expect(seen.at(-1)).toEqual({ status: 'ready', value: 1 }));
		stop();
	});

	it('knows the study day', () => {
		expect(new App(testClock()).today()).toBe(20779);
		expect(new App(testClock('a', noon - 9 * 3_600_000)).today()).toBe(20778);
	});
});
