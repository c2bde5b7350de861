import { Bookmarks } from '#lib/storage/bookmarks.ts';
import type { Clock } from '#lib/storage/clock.ts';
import { openStore } from '#lib/storage/open-store.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import type { TextStore } from '#lib/storage/text-store.ts';
import { watchClocks } from './clock-watch.svelte.ts';

const opened = new WeakMap<Window, Promise<ProgressStore>>();

/** The one store of a page, opened by whoever asks first: the app, or a page that is made of what the device keeps. */
export function theStore(clock: Clock, page: Window): Promise<ProgressStore> {
	const there = opened.get(page);
	if (there) return there;
	const opening = openStore(clock, page).then(async (store) => {
		// Before anybody asks what is due.
		await watchClocks(store, clock, page.document);
		return store;
	});
	opened.set(page, opening);
	return opening;
}

/** Where the learner is in what is read and answered; fetched with the store, and there before it is open. */
export function bookmarksIn(texts: TextStore): Bookmarks {
	return new Bookmarks(texts);
}

/** Whether the browser promised not to clear this site's storage by itself. A refusal to say is a no. */
export async function isProtected({ storage }: Navigator): Promise<boolean> {
	// Missing outside secure contexts.
	if (typeof storage?.persisted !== 'function') return false;
	return storage.persisted().catch(() => false);
}
