import { Bookmarks } from '#lib/storage/bookmarks.ts';
import { memoryStore } from '#lib/storage/memory-store.ts';
import type { ProgressStore, Trouble } from '#lib/storage/progress-store.ts';
import type { TextStore } from '#lib/storage/text-store.ts';
import { testClock } from '../storage/events.ts';

export function textsInMemory(): TextStore {
	const texts = new Map<string, string>();
	return {
		read: (name) => texts.get(name) ?? null,
		write: (name, text) => void texts.set(name, text),
		remove: (name) => void texts.delete(name),
		clear: () => texts.clear()
	};
}

export function testPorts(clock = testClock()) {
	return { store: memoryStore(clock), clock, bookmarks: new Bookmarks(textsInMemory()) };
}

/** A store whose next writes fail, with or without keeping what it was given. */
export function failingStore(store: ProgressStore, why: Trouble): ProgressStore {
	return {
		...store,
		append: async (deeds) => {
			const stored = await store.append(deeds);
			return { ok: false, why, detail: '', events: why === 'outdated' ? [] : stored.events };
		}
	};
}
