import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { memoryStore } from '#lib/storage/memory-store.ts';
import { answerDeed, histories, startDeed, testClock } from './events.ts';
import { openTestStore } from './test-store.ts';

const days = [20779, 20780, 20785, 20800];
const sets = ['tides', 'seoul'];

/** Everything that can be asked of a store, with what comes in no order put in one. */
async function asked(store: ProgressStore) {
	const byKey = <T>(items: Iterable<T>) => [...items].map((item) => JSON.stringify(item)).sort();
	return {
		events: byKey(await store.allEvents()),
		settings: await store.settings(),
		names: byKey(await store.names()),
		holds: byKey(await store.holds()),
		exams: await store.exams(),
		allowance: await store.allowance(),
		spread: await store.spread(),
		flags: await store.flags(),
		readings: await store.readings('tides'),
		kept: await store.keptSets(),
		files: await Promise.all(['one', 'two', 'never'].map((id) => store.keptSet(id))),
		attempts: await Promise.all(['quiz-1', 'quiz-2', 'quiz-3'].map((id) => store.attempt(id))),
		sittings: await Promise.all(
			['quiz-1', 'study-1', 'reading-1'].map(async (id) => byKey(await store.eventsOfAttempt(id)))
		),
		ofCards: await Promise.all(
			['tides/q1/whole', 'tides/q4/whole'].map(async (card) =>
				byKey(await store.eventsOfCard(card))
			)
		),
		ofSets: await Promise.all(
			sets.map(async (set) => ({
				memories: byKey(await store.memoriesOfSet(set)),
				open: await store.openAttempt(set),
				missed: byKey(await store.lastMissed(set))
			}))
		),
		onDays: await Promise.all(
			days.map(async (day) => {
				const { today, memories, cardStatus, ...log } = await store.learnerLog(day, sets);
				return {
					log,
					memories: memories.map(byKey),
					cardStatus: byKey(cardStatus),
					asked: byKey(today.asked),
					studied: byKey(today.studied),
					skipped: byKey(today.skipped),
					opened: today.opened,
					before: byKey(today.memories),
					statusBefore: byKey(today.cardStatus)
				};
			})
		)
	};
}

describe('the store in memory', () => {
	it('answers every question as the one on the disk does', async () => {
		await fc.assert(
			fc.asyncProperty(histories, async (events) => {
				const memory = memoryStore(testClock());
				const { store } = await openTestStore();
				await memory.merge(events);
				await store.merge(events);
				expect(await asked(memory)).toEqual(await asked(store));
				store.close();
			}),
			{ numRuns: 30 }
		);
	}, 60_000);

	it('says that nothing is kept', () => {
		expect(memoryStore(testClock()).state).toEqual({
			persistent: false,
			pending: 0,
			trouble: null
		});
	});

	it('stamps what it is given, tells of it, and forgets it all when told to', async () => {
		const store = memoryStore(testClock());
		const told = vi.fn();
		const stop = store.subscribe(told);
		const stored = await store.append([startDeed(['q1']), answerDeed('q1')]);
		expect(stored.events.map(({ day }) => day)).toEqual([20779, 20779]);
		expect(told).toHaveBeenCalledOnce();
		stop();
		expect(await store.wipe()).toMatchObject({ ok: true, known: 2 });
		expect(told).toHaveBeenCalledOnce();
		expect(await store.memory('tides/q1/whole')).toBeNull();
	});
});
