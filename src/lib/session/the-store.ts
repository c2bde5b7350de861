import type { Clock } from '#lib/storage/clock.ts';
import { openStore } from '#lib/storage/open-store.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';

const opened = new WeakMap<Window, Promise<ProgressStore>>();

/** The one store of a page, opened by whoever asks first: the app, or a page that is made of what the device keeps. */
export function theStore(clock: Clock, page: Window): Promise<ProgressStore> {
	const there = opened.get(page);
	if (there) return there;
	const opening = openStore(clock, page);
	opened.set(page, opening);
	return opening;
}
