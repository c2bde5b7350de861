import type { Bookmarks } from '#lib/storage/bookmarks.ts';
import type { Clock } from '#lib/storage/clock.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';

/** What a session reaches of the world. */
export interface SessionPorts {
	readonly store: ProgressStore;
	readonly clock: Clock;
	readonly bookmarks: Bookmarks;
}
