import { vi } from 'vitest';
import { Desk } from '#lib/session/write/desk.svelte.ts';
import type { Handing, Incoming } from '#lib/session/write/handing.ts';
import type { Reader } from '#lib/session/write/reader.ts';
import { review } from '#lib/session/write/review.ts';
import { Workshop } from '#lib/session/write/workshop.svelte.ts';
import type { DeskStore } from '#lib/storage/desk-store.ts';
import type { Letter } from '#lib/storage/inbox.ts';
import { memoryDesk } from '#lib/storage/memory-desk.ts';
import { memoryStore } from '#lib/storage/memory-store.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { testClock } from '../../storage/events.ts';

export const tides = 'Title: Tides\n\nQ: What pulls the sea?\n= the moon\n';

/** A reader that answers at once, here and now. */
function reader(): Reader {
	return {
		read: (name, text) =>
			Promise.resolve({ status: 'read', inspected: review(name, text), milliseconds: 1 }),
		close: () => undefined
	};
}

interface Given {
	readonly drafts?: DeskStore;
	readonly store?: ProgressStore;
	readonly handing?: Partial<Handing>;
	readonly letters?: readonly Letter[];
	/** Files of the site, by the ids of its sets. */
	readonly site?: Readonly<Record<string, string>>;
}

/** A workshop whose timers run when they are told to, with what its browser was asked to do. */
export function aWorkshop({ letters = [], site = {}, ...given }: Given = {}) {
	const clock = testClock();
	const timers = new Set<() => void>();
	const wait = (_: number, then: () => void) => {
		timers.add(then);
		return () => timers.delete(then);
	};
	const desk = new Desk(reader(), wait);
	const drafts = given.drafts ?? memoryDesk(clock);
	const store = given.store ?? memoryStore(clock);
	const download = vi.fn();
	let launched: (files: readonly Incoming[]) => void = () => undefined;
	const handing: Handing = {
		download,
		choose: null,
		copy: () => Promise.resolve(true),
		share: null,
		canShareFiles: false,
		launched: (then) => (launched = then),
		inbox: () => Promise.resolve(letters),
		...given.handing
	};
	const workshop = new Workshop({
		desk,
		reader,
		drafts: Promise.resolve(drafts),
		store: Promise.resolve(store),
		clock,
		site: {
			address: 'https://example.org/write/',
			ids: () => Promise.resolve(new Set(Object.keys(site))),
			file: (set) => Promise.resolve(site[set] ?? null)
		},
		handing,
		wait
	});
	return {
		workshop,
		desk,
		drafts,
		store,
		clock,
		download,
		launch: (files: readonly Incoming[]) => launched(files),
		type(text: string) {
			desk.typed(text);
			workshop.noticed();
		},
		/** Time for every timer, and for what it sets off. */
		async pause() {
			for (const then of [...timers]) if (timers.delete(then)) then();
			await workshop.flush();
		}
	};
}

export function aFile(name: string, text: string): Incoming {
	return { file: new File([text], name), handle: null };
}
