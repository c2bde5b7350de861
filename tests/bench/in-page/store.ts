import type { Deed } from '#lib/core/progress/event.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { CardKey } from '#lib/core/schedule/card.ts';
import { loadLearner } from '#lib/session/load-learner.ts';
import { askedToday } from '#lib/session/today.ts';
import { deviceClock as clock } from '#lib/storage/clock.ts';
import { openStore } from '#lib/storage/open-store.ts';

import { homeOf } from '../../../src/routes/home.ts';

/** The app's own store, on the database that this browser holds, with a stop-watch around it. */

declare global {
	interface Window {
		store: typeof store;
	}
}

const opened = openStore(clock, window);

/** What every page asks first: what the learner is to be asked today. Its log has no test to come. */
async function asked(sets: readonly LibraryEntry[]) {
	const state = await loadLearner(sets, { store: await opened, clock });
	return { state, ...(await askedToday(state, async () => null)) };
}

async function times(runs: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
	const taken: number[] = [];
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		await work(run);
		taken.push(performance.now() - start);
	}
	return taken;
}

async function library(): Promise<readonly LibraryEntry[]> {
	return (await (await fetch('/library.json')).json()) as readonly LibraryEntry[];
}

const store = {
	/** Whether what is here is on the disk. */
	async isOnDisk(): Promise<boolean> {
		return (await opened).state.persistent;
	},
	/** Milliseconds for what is known of the cards of a set, and when they are due. */
	async ofSet(runs: number, set: string): Promise<number[]> {
		const log = await opened;
		return times(runs, () => log.memoriesOfSet(set));
	},
	/** Milliseconds for all that a session asks before its first card. */
	async plan(runs: number): Promise<number[]> {
		const sets = await library();
		return times(runs, () => asked(sets));
	},
	/** Milliseconds for what the library says of today. */
	async standing(runs: number): Promise<number[]> {
		const log = await opened;
		const sets = await library();
		return times(runs, async () => {
			const { state, today } = await asked(sets);
			const attempts = await Promise.all(sets.map(({ id }) => log.openAttempt(id)));
			return homeOf(state, today, attempts);
		});
	},
	/** Milliseconds for a review each, event and memory on the disk. */
	async review(cards: readonly CardKey[]): Promise<number[]> {
		const log = await opened;
		return times(cards.length, async (run) => {
			const card = cards[run] ?? '';
			const deed: Deed = { type: 'review', session: 'bench', card, grade: 3, elapsed: 4000 };
			const stored = await log.append([deed]);
			if (!stored.ok) throw new Error(stored.detail);
		});
	},
	/** Milliseconds for the projections anew from the whole log, and how many rows were wrong before. */
	async rebuild(runs: number): Promise<{ readonly taken: number[]; readonly wrong: number }> {
		const log = await opened;
		let wrong = 0;
		const taken = await times(runs, async () => {
			wrong += await log.rebuild();
		});
		return { taken, wrong };
	}
};

window.store = store;
