import type { Deed, ProgressEvent } from '#lib/core/progress/event.ts';
import type { ProgressStore, Trouble } from '#lib/storage/progress-store.ts';
import { troubleOf } from '#lib/storage/trouble.ts';

/** One write at a time: a second press of the button while the first is under way is passed over. */
export class Writing {
	readonly #store: ProgressStore;
	#busy = $state.raw(false);
	#trouble = $state.raw<Trouble | null>(null);

	constructor(store: ProgressStore) {
		this.#store = store;
	}

	get busy(): boolean {
		return this.#busy;
	}
	/** Why the last write did not reach the disk. */
	get trouble(): Trouble | null {
		return this.#trouble;
	}

	/**
	 * @param deeds what happened, or what finds that out
	 * @returns the events, on the disk or kept in memory until there is room; `null` when the step must not be taken
	 */
	write = async (
		deeds: () => readonly Deed[] | Promise<readonly Deed[]>
	): Promise<readonly ProgressEvent[] | null> => {
		if (this.#busy) return null;
		this.#busy = true;
		try {
			const stored = await this.#store.append(await deeds());
			this.#trouble = stored.ok ? null : stored.why;
			return stored.ok || stored.events.length > 0 ? stored.events : null;
		} catch (error) {
			this.#trouble = troubleOf(error);
			return null;
		} finally {
			this.#busy = false;
		}
	};
}
