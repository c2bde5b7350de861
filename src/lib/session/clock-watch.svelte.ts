import type { Clock } from '#lib/storage/clock.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';

/** A clock that was found to have been ahead, and what was made of it. */
interface Correction {
	/** Ids of the events that say so: what to retract when it was today's date that was wrong. */
	readonly events: readonly string[];
	/** UTC milliseconds: what was dated later counts as given then. */
	readonly at: number;
	/** Whether it was this device's clock. */
	readonly own: boolean;
}

/** Puts right what is dated later than now, and tells of it. */
class ClockWatch {
	readonly #store: ProgressStore;
	readonly #clock: Clock;
	#correction = $state.raw<Correction | null>(null);

	constructor(store: ProgressStore, clock: Clock) {
		this.#store = store;
		this.#clock = clock;
	}

	/** What was corrected since the page was opened, until it was read. */
	get correction(): Correction | null {
		return this.#correction;
	}

	/** To be called when the page is opened or shown again, and when events came from another device. */
	check = async (): Promise<void> => {
		// A refusal to read changes nothing: it is looked at again the next time.
		const deeds = await this.#store.clocksAhead(this.#clock.now()).catch(() => []);
		if (deeds.length === 0) return;
		const { events } = await this.#store.append(deeds);
		const made = events.filter((event) => event.type === 'clock');
		const [first] = made;
		if (first === undefined) return;
		const own = made.some((event) => event.of === event.device);
		this.#correction = { events: made.map(({ id }) => id), at: first.at, own };
	};

	/** The notice was read. */
	dismiss = (): void => {
		this.#correction = null;
	};

	/** It is today's date that is wrong: the later dates count after all. */
	undo = async (): Promise<void> => {
		const wrong = this.#correction?.events ?? [];
		this.#correction = null;
		await this.#store.append(wrong.map((target) => ({ type: 'retract', target })));
	};
}

const watches = new WeakMap<ProgressStore, ClockWatch>();

/** Looks for clocks that were ahead, now and whenever the page is shown again. */
export async function watchClocks(
	store: ProgressStore,
	clock: Clock,
	document: Document
): Promise<void> {
	const watch = new ClockWatch(store, clock);
	watches.set(store, watch);
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') void watch.check();
	});
	await watch.check();
}

/** What watches the clocks for an open store. */
export function clocksOf(store: ProgressStore): ClockWatch {
	const watch = watches.get(store);
	if (watch === undefined) throw new Error('Nothing watches the clocks of this store.');
	return watch;
}
