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

/** A clock that was found to have been ahead, and what was made of it. */
export interface ClockNotice {
	/** Ids of the events that say so: what to retract when it was today's date that was wrong. */
	readonly events: readonly string[];
	/** UTC milliseconds: what was dated later counts as given then. */
	readonly at: number;
	/** Whether it was this device's clock. */
	readonly own: boolean;
}

/** Puts right what is dated later than now, if anything is; `null` when there is nothing new to tell. */
export async function correctClocks(
	store: ProgressStore,
	now: number
): Promise<ClockNotice | null> {
	const deeds = await store.clocksAhead(now);
	if (deeds.length === 0) return null;
	const { events } = await store.append(deeds);
	const made = events.filter((event) => event.type === 'clock');
	const [first] = made;
	if (first === undefined) return null;
	const own = made.some((event) => event.of === event.device);
	return { events: made.map(({ id }) => id), at: first.at, own };
}

/** Whether the browser promised not to clear this site's storage by itself. A refusal to say is a no. */
export async function isProtected({ storage }: Navigator): Promise<boolean> {
	// Missing outside secure contexts.
	if (typeof storage?.persisted !== 'function') return false;
	return storage.persisted().catch(() => false);
}
