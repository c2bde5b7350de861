import { latestClock, stamped } from './stamp.ts';
import { absorb } from './absorb.ts';
import type { Clock } from './clock.ts';
import { learnerLog } from './learner-log.ts';
import { MemoryShelf } from './memory-shelf.ts';
import type { ProgressStore } from './progress-store.ts';
import {
	eventsOfCard,
	eventsOfSitting,
	holding,
	readingsBegun,
	standingFlags
} from './reads-of-log.ts';
import { latestOf } from './rows.ts';
import { keptOf } from './set-rows.ts';
import { clocksAhead } from '../core/progress/as-counted.ts';
import { laterClock } from '../core/progress/clock.ts';
import { namesIn } from '../core/progress/names.ts';
import { allowanceOf, examsOf, spreadOf } from '../core/progress/rulings.ts';
import { settingsOf } from '../core/progress/settings.ts';
import { missedLately } from '../core/quiz/attempt.ts';

/** Progress for as long as the page is open: where the browser gives no database, the app works all the same. */
export function memoryStore(clock: Clock): ProgressStore {
	const device = clock.id().slice(0, 12);
	const listeners = new Set<() => void>();
	let shelf = new MemoryShelf();
	const readings = new Map<string, unknown>();
	let last: string | null = null;
	let queue: Promise<unknown> = Promise.resolve();

	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const turn = queue.then(work);
		queue = turn.catch(() => null);
		return turn;
	};
	const tell = () => {
		for (const listener of listeners) listener();
	};
	const memories = () => [...shelf.memoryRows.values()].map((row) => row.memory);
	const attempts = () => [...shelf.attemptRows.values()];

	return {
		state: { persistent: false, pending: 0, trouble: null },
		subscribe(changed) {
			listeners.add(changed);
			return () => listeners.delete(changed);
		},
		append: (deeds) =>
			inTurn(async () => {
				const events = stamped(deeds, clock, device, last);
				last = laterClock(last, latestClock(events));
				await absorb(shelf, events);
				tell();
				return { ok: true, events };
			}),
		merge: (events) =>
			inTurn(async () => {
				const added = await absorb(shelf, events);
				last = laterClock(last, latestClock(events));
				tell();
				return { ok: true, added: added.length, known: events.length - added.length };
			}),
		retry: async () => ({ ok: true, events: [] }),
		wipe: () =>
			inTurn(async () => {
				const known = shelf.log.size;
				shelf = new MemoryShelf();
				tell();
				return { ok: true, added: 0, known };
			}),
		// Nothing but `absorb` ever wrote here.
		rebuild: async () => 0,
		wake: async () => tell(),
		close: () => listeners.clear(),

		allEvents: () => shelf.allEvents(),
		eventsOfAttempt: (id) => eventsOfSitting(shelf, id),
		eventsOfCard: (card) => eventsOfCard(shelf, card),
		memory: async (card) => shelf.memoryRows.get(card)?.memory ?? null,
		memories: async (cards) => (await shelf.memories(cards)).map((row) => row.memory),
		memoriesOfSet: async (set) => memories().filter((memory) => memory.set === set),
		holds: () => holding(shelf),
		learnerLog: (day, sets) => learnerLog(shelf, day, sets),
		attempt: async (id) => shelf.attemptRows.get(id)?.attempt ?? null,
		openAttempt: async (set) => latestOf(attempts().filter((row) => row.set === set && row.open)),
		lastMissed: async (set) =>
			missedLately(attempts().flatMap((row) => (row.set === set ? [row.attempt] : []))),
		keptSets: async () =>
			[...shelf.setRows.values()]
				.flatMap((row) => keptOf(row) ?? [])
				.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
		keptSet: async (id) => {
			const row = shelf.setRows.get(id);
			const kept = row ? keptOf(row) : null;
			const event = kept && shelf.log.get(kept.event);
			return kept && event?.type === 'keep'
				? { ...kept, text: event.text, lock: event.lock }
				: null;
		},
		reading: async (event, part, version) => readings.get(`${event}/${part}/${version}`),
		keepReading: async (event, part, version, value) =>
			void readings.set(`${event}/${part}/${version}`, value),
		clocksAhead: async (now) => clocksAhead(await shelf.allEvents(), now),
		names: async () => namesIn(await shelf.rulings()),
		settings: async () => settingsOf(await shelf.rulings()),
		exams: async () => examsOf(await shelf.rulings()),
		allowance: async () => allowanceOf(await shelf.rulings()),
		spread: async () => spreadOf(await shelf.rulings()),
		flags: () => standingFlags(shelf),
		readings: (set) => readingsBegun(shelf, set),
		dayTallies: () => shelf.allDays(),
		cardFigures: () => shelf.allFigures()
	};
}
