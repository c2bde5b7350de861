import { getContext, setContext } from 'svelte';
import { dayStart, studyDay } from '#lib/core/schedule/study-day.ts';
import type { Bookmarks } from '#lib/storage/bookmarks.ts';
import { deviceClock, type Clock } from '#lib/storage/clock.ts';
import { live, type Live } from '#lib/storage/live.svelte.ts';
import {
	defaultPreferences,
	readPreferences,
	writePreferences,
	type Preferences
} from '#lib/storage/preferences.ts';
import type { ProgressStore, StoreState } from '#lib/storage/progress-store.ts';
import { localTexts, type TextStore } from '#lib/storage/text-store.ts';
import type { ClockNotice } from './the-store.ts';

export interface Opened {
	readonly store: ProgressStore;
	readonly bookmarks: Bookmarks;
}

/**
 * What all pages share. Made by the root layout, also where pages are prerendered; it wakes up with `start`, in the
 * browser. Until then preferences are the defaults, `bookmarks` is `null` and live queries are loading, so that the
 * first drawing is the prerendered one.
 */
export class App {
	readonly clock: Clock;
	/** Settles after `start`, once the store is open. */
	readonly ready: Promise<Opened>;
	readonly #open: (opened: Opened) => void;
	#preferences = $state.raw<Preferences>(defaultPreferences(false));
	#bookmarks = $state.raw<Bookmarks | null>(null);
	#storeState = $state.raw<StoreState | null>(null);
	#lastBackup = $state.raw<number | null>(null);
	#protected = $state.raw(false);
	#clockNotice = $state.raw<ClockNotice | null>(null);
	#correct: () => Promise<void> = async () => {};
	#texts: TextStore | null = null;
	#finePointer = false;

	constructor(clock: Clock = deviceClock) {
		this.clock = clock;
		const { promise, resolve } = deferred<Opened>();
		this.ready = promise;
		this.#open = resolve;
	}

	get preferences(): Preferences {
		return this.#preferences;
	}
	get bookmarks(): Bookmarks | null {
		return this.#bookmarks;
	}
	/**
	 * What the learner must be told of the store: that nothing is kept (`persistent: false`), that the disk is full,
	 * that a newer version of the app was here. `null` until it is open.
	 */
	get storeState(): StoreState | null {
		return this.#storeState;
	}

	/** UTC milliseconds of the last backup saved from this device; `null` for none. */
	get lastBackup(): number | null {
		return this.#lastBackup;
	}
	/** Whether the browser promised not to clear this site's storage by itself. */
	get protected(): boolean {
		return this.#protected;
	}

	/** That a clock was ahead, until it was read. */
	get clockNotice(): ClockNotice | null {
		return this.#clockNotice;
	}

	/** To be called once, when the page is in the browser. */
	start = async (page: Window): Promise<void> => {
		this.#finePointer = page.matchMedia('(pointer: fine)').matches;
		this.#texts = localTexts('marginalia', () => page.localStorage);
		this.#preferences = readPreferences(this.#texts, this.#finePointer);
		this.#lastBackup = momentIn(this.#texts.read('backup'));
		page.addEventListener('storage', ({ key }) => {
			if (key === null || key === 'marginalia/preferences') this.#readPreferences();
		});
		// Fetched apart from the page: an article is read before anything of the log is needed.
		const { bookmarksIn, correctClocks, isProtected, theStore } = await import('./the-store.ts');
		const bookmarks = bookmarksIn(this.#texts);
		this.#bookmarks = bookmarks;
		const store = await theStore(this.clock, page);
		const look = () => {
			this.#storeState = store.state;
			// It is promised, if at all, at the first answer.
			void isProtected(page.navigator).then((promised) => (this.#protected = promised));
		};
		store.subscribe(look);
		look();
		this.#correct = async () => {
			// A refusal to read changes nothing: it is looked at again the next time.
			const notice = await correctClocks(store, this.clock.now()).catch(() => null);
			if (notice !== null) this.#clockNotice = notice;
		};
		page.document.addEventListener('visibilitychange', () => {
			if (page.document.visibilityState === 'visible') void this.#correct();
		});
		// Before any page asks what is due.
		await this.#correct();
		this.#open({ store, bookmarks });
		// Whatever is shown of today is read again: every page hears of it through the store.
		this.onNewDay(() => void store.wake());
	};

	/** A backup was saved: until the next one, the pages say how long ago. */
	backedUp = (): void => {
		this.#lastBackup = this.clock.now();
		this.#texts?.write('backup', String(this.#lastBackup));
	};

	/** To be called when events came from elsewhere: their device's clock may be ahead. */
	correctClocks = async (): Promise<void> => this.#correct();

	/** The notice about a clock was read. */
	dismissClock = (): void => {
		this.#clockNotice = null;
	};

	/** It is today's date that is wrong: the later dates count after all. */
	undoClock = async (): Promise<void> => {
		const { store } = await this.ready;
		const wrong = this.#clockNotice?.events ?? [];
		this.#clockNotice = null;
		await store.append(wrong.map((target) => ({ type: 'retract', target })));
	};

	/** Tries again to write what the disk refused. */
	retry = async (): Promise<void> => {
		const { store } = await this.ready;
		await store.retry();
	};

	prefer = (wishes: Partial<Preferences>): void => {
		this.#preferences = { ...this.#preferences, ...wishes };
		if (this.#texts) writePreferences(this.#texts, this.#preferences);
	};

	restoreDefaults = (): void => {
		this.prefer(defaultPreferences(this.#finePointer));
	};

	/** The study day of this moment. */
	today = (): number => {
		const now = this.clock.now();
		return studyDay(now, this.clock.offset(now));
	};

	/**
	 * Calls back when another study day begins, and when the page is shown again: what was due may be past by then. Gives what
	 * ends it.
	 */
	onNewDay = (tell: () => void): (() => void) => {
		let waiting: ReturnType<typeof setTimeout> | undefined;
		const wait = () => {
			clearTimeout(waiting);
			const now = this.clock.now();
			const next = dayStart(this.today() + 1, this.clock.offset(now));
			// A second later: a timer may be early, and then it would still be the day before.
			waiting = setTimeout(look, next - now + 1000);
		};
		const look = () => {
			wait();
			if (document.visibilityState === 'visible') tell();
		};
		wait();
		document.addEventListener('visibilitychange', look);
		window.addEventListener('pageshow', look);
		return () => {
			clearTimeout(waiting);
			document.removeEventListener('visibilitychange', look);
			window.removeEventListener('pageshow', look);
		};
	};

	/** See `live`. */
	live = <T>(query: (store: ProgressStore) => Promise<T>): { readonly current: Live<T> } =>
		live(
			this.ready.then(({ store }) => store),
			query
		);

	/** Another tab has changed them. */
	#readPreferences(): void {
		if (this.#texts) this.#preferences = readPreferences(this.#texts, this.#finePointer);
	}
}

function momentIn(text: string | null): number | null {
	const moment = Number(text ?? '');
	return moment > 0 && Number.isFinite(moment) ? moment : null;
}

const key = Symbol('app');

/** For the root layout. */
export function provideApp(): App {
	return setContext(key, new App());
}

export function useApp(): App {
	return getContext<App>(key);
}

/** `Promise.withResolvers`, which browsers of before 2024 do not have. */
function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
	let resolve: (value: T) => void = () => {};
	const promise = new Promise<T>((settle) => {
		resolve = settle;
	});
	return { promise, resolve };
}
