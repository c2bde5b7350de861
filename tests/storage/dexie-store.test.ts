import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { Deed } from '#lib/core/progress/event.ts';
import { database, writer } from '#lib/storage/database.ts';
import { dayCounts } from './day-counts.ts';
import { answerDeed, noon, reviewDeed, startDeed, testClock } from './events.ts';
import { failingDisk, quotaError } from './failing-disk.ts';
import { openTestStore, projections } from './test-store.ts';

const today = 20779;
const start = startDeed(['q1', 'q2']);
const nothing = { memories: [], holds: [], attempts: [], sets: [], days: [], figures: [] };

describe('append', () => {
	it('stamps deeds with id, time, study day, device and a rising clock', async () => {
		const { store } = await openTestStore();
		const stored = await store.append([start, answerDeed('q1')]);
		expect(stored.ok).toBe(true);
		const [first, second] = stored.events;
		expect(first).toMatchObject({ type: 'start', at: noon, offset: 0, day: today });
		expect(second?.id).not.toBe(first?.id);
		expect(second?.device).toBe(first?.device);
		expect((second?.clock ?? '') > (first?.clock ?? '')).toBe(true);
	});

	it('puts the event, the memory and the attempt on the disk before it resolves', async () => {
		const { store, factory } = await openTestStore();
		await store.append([start, answerDeed('q1', 0)]);
		const { store: again } = await openTestStore(factory);
		expect(await again.allEvents()).toHaveLength(2);
		expect(await again.memory('tides/q1/whole')).toMatchObject({ dueDay: today, lastShare: 0 });
		expect(await again.openAttempt('tides')).toMatchObject({
			id: 'quiz-1',
			questions: ['q1', 'q2']
		});
	});

	it('takes an answer that is a reactive proxy', async () => {
		const { store } = await openTestStore();
		const answer = new Proxy({ kind: 'single', chosen: 'the moon' } as const, {});
		const stored = await store.append([{ ...answerDeed('q1'), answer } as Deed]);
		expect(stored.ok).toBe(true);
	});

	it('asks the browser to keep the data at the first answer, once', async () => {
		const persist = vi.fn();
		const { store } = await openTestStore(undefined, testClock(), () => {}, persist);
		await store.append([start]);
		expect(persist).not.toHaveBeenCalled();
		await store.append([answerDeed('q1')]);
		await store.append([answerDeed('q2')]);
		expect(persist).toHaveBeenCalledOnce();
	});

	it('keeps the order of the log when the clock is set back', async () => {
		const clock = testClock();
		const { store } = await openTestStore(undefined, clock);
		const before = await store.append([answerDeed('q1')]);
		clock.at -= 3_600_000;
		const after = await store.append([answerDeed('q2')]);
		expect((after.events[0]?.clock ?? '') > (before.events[0]?.clock ?? '')).toBe(true);
	});

	it('takes back an answer with its memory when it is retracted', async () => {
		const { store } = await openTestStore();
		const stored = await store.append([answerDeed('q1', 0)]);
		await store.append([{ type: 'retract', target: stored.events[0]?.id ?? '' }]);
		expect(await store.memory('tides/q1/whole')).toBeNull();
		expect(await store.allEvents()).toHaveLength(2);
	});
});

describe('a write that fails', () => {
	const deeds = [start, answerDeed('q1', 0), answerDeed('q2')];

	it('leaves nothing torn, whichever write of the transaction it is', async () => {
		const counting = failingDisk();
		const whole = await openTestStore(undefined, testClock(), counting.prepare);
		counting.writes = 0;
		await whole.store.append(deeds);
		const writes = counting.writes;
		expect(writes).toBeGreaterThan(3);
		for (let failAt = 1; failAt <= writes; failAt += 1) {
			const disk = failingDisk();
			const { store, db } = await openTestStore(undefined, testClock(), disk.prepare);
			Object.assign(disk, { writes: 0, failAt });
			const failed = await store.append(deeds);
			expect(failed).toMatchObject({ ok: false, why: 'failed' });
			expect(await db.events.count()).toBe(0);
			expect(await projections(db)).toEqual(nothing);
			expect(store.state).toMatchObject({ pending: 3, trouble: 'failed' });
			expect((await store.retry()).ok).toBe(true);
			expect(await projections(db)).toEqual(await projections(whole.db));
			expect(store.state).toMatchObject({ pending: 0, trouble: null });
		}
	});

	it('says that the disk is full, keeps the answers, and writes them first when there is room', async () => {
		const disk = failingDisk();
		disk.error = quotaError;
		const { store } = await openTestStore(undefined, testClock(), disk.prepare);
		Object.assign(disk, { writes: 0, failAt: 1 });
		const full = await store.append([answerDeed('q1')]);
		expect(full).toMatchObject({ ok: false, why: 'full' });
		expect(full.events).toHaveLength(1);
		expect(store.state.pending).toBe(1);
		const later = await store.append([answerDeed('q2')]);
		expect(later.ok).toBe(true);
		expect(later.events).toHaveLength(1);
		const questions = (await store.allEvents()).map((e) => (e.type === 'answer' ? e.question : ''));
		expect(questions.sort()).toEqual(['q1', 'q2']);
		expect(store.state.pending).toBe(0);
	});

	it('is done again at once when the transaction ended early, and counts once', async () => {
		const disk = failingDisk();
		disk.error = () => Object.assign(new Error('Too early.'), { name: 'PrematureCommitError' });
		const { store } = await openTestStore(undefined, testClock(), disk.prepare);
		Object.assign(disk, { writes: 0, failAt: 2 });
		const stored = await store.append([answerDeed('q1')]);
		expect(stored.ok).toBe(true);
		expect(await store.allEvents()).toHaveLength(1);
		expect(await store.memory('tides/q1/whole')).toMatchObject({ reps: 1 });
	});

	it('of a merge changes nothing', async () => {
		const { store: other } = await openTestStore(undefined, testClock('b'));
		await other.append(deeds);
		const disk = failingDisk();
		const { store, db } = await openTestStore(undefined, testClock(), disk.prepare);
		Object.assign(disk, { writes: 0, failAt: 2 });
		expect(await store.merge(await other.allEvents())).toMatchObject({ ok: false });
		expect(await db.events.count()).toBe(0);
		expect(store.state.pending).toBe(0);
	});
});

describe('a newer version of the app', () => {
	it('keeps this one from writing when it has raised the version', async () => {
		const { store, db } = await openTestStore();
		await db.meta.put({ key: 'minWriter', value: writer + 1 });
		expect(await store.append([answerDeed('q1')])).toMatchObject({
			ok: false,
			why: 'outdated',
			events: []
		});
		expect(store.state).toMatchObject({ trouble: 'outdated', pending: 0 });
		expect(await store.append([answerDeed('q1')])).toMatchObject({ ok: false, why: 'outdated' });
		expect(await db.events.count()).toBe(0);
	});

	it('is noticed when the database is opened', async () => {
		const { db, store, factory } = await openTestStore();
		await db.meta.put({ key: 'minWriter', value: writer + 1 });
		store.close();
		const { store: old } = await openTestStore(factory);
		expect(old.state.trouble).toBe('outdated');
		expect(await old.wipe()).toMatchObject({ ok: false, why: 'outdated' });
		expect(await old.merge([])).toMatchObject({ ok: false, why: 'outdated' });
		await old.wake();
		await expect(old.allEvents()).rejects.toThrow();
	});

	it('gets the database when it wants to upgrade it, after what is under way', async () => {
		const { store, factory } = await openTestStore();
		const writing = store.append([answerDeed('q1')]);
		const newer = database({ indexedDB: factory, IDBKeyRange });
		newer.version(writer + 1).stores({ attempts: '&id, set, open' });
		await newer.open();
		expect((await writing).ok).toBe(true);
		expect(await newer.events.count()).toBe(1);
		expect(store.state.trouble).toBe('outdated');
	});
});

describe('two tabs', () => {
	it('write one after the other into one log', async () => {
		const { store: one, factory } = await openTestStore(undefined, testClock('a'));
		const { store: other } = await openTestStore(factory, testClock('b'));
		const [first, second] = await Promise.all([
			one.append([answerDeed('q1', 0)]),
			other.append([answerDeed('q1', 1)])
		]);
		expect(first.ok && second.ok).toBe(true);
		expect(await one.memory('tides/q1/whole')).toMatchObject({ reps: 2 });
		expect(first.events[0]?.clock).not.toBe(second.events[0]?.clock);
		expect(first.events[0]?.device).toBe(second.events[0]?.device);
		expect(await one.rebuild()).toBe(0);
	});

	it('hear of each other', async () => {
		const told = vi.fn();
		const factory = new IDBFactory();
		const channels = [
			new BroadcastChannel('test-tabs'),
			new BroadcastChannel('test-tabs')
		] as const;
		const { DexieStore } = await import('#lib/storage/dexie-store.ts');
		const [one, other] = await Promise.all(
			channels.map((channel, index) =>
				DexieStore.open(database({ indexedDB: factory, IDBKeyRange }), {
					clock: testClock(String(index)),
					channel,
					persist: () => {}
				})
			)
		);
		other?.subscribe(told);
		await one?.append([answerDeed('q1')]);
		await vi.waitFor(() => expect(told).toHaveBeenCalled());
		one?.close();
		other?.close();
	});
});

describe('reads', () => {
	it('give the memories of a set, and of no other', async () => {
		const { store } = await openTestStore();
		await store.append([reviewDeed('tides/q1/whole', 4), reviewDeed('seoul/q1/whole', 1)]);
		const memories = await store.memoriesOfSet('tides');
		expect(memories).toEqual([await store.memory('tides/q1/whole')]);
		expect(await store.memoriesOfSet('never')).toEqual([]);
	});

	it('count a day by its answers, and know which cards are new', async () => {
		const clock = testClock();
		const { store } = await openTestStore(undefined, clock);
		await store.append([reviewDeed('tides/q1/whole', 3)]);
		clock.at += 86_400_000;
		await store.append([reviewDeed('tides/q1/whole', 3), reviewDeed('tides/q2/whole', 1)]);
		const undone = await store.append([reviewDeed('tides/q3/whole', 1)]);
		await store.append([{ type: 'retract', target: undone.events[0]?.id ?? '' }]);
		expect(await dayCounts(store, today + 1)).toEqual({
			newCards: 1,
			reviews: 1,
			questions: new Set(['tides/q1', 'tides/q2'])
		});
		const tallies = await store.dayTallies();
		expect(tallies.find(({ day }) => day === today + 1)).toMatchObject({ answers: 2 });
	});

	it('give the open attempt begun last, and what was missed the last time it was asked', async () => {
		const clock = testClock();
		const { store } = await openTestStore(undefined, clock);
		await store.append([start, answerDeed('q1', 0), answerDeed('q2', 1)]);
		await store.append([{ type: 'finish', attempt: 'quiz-1' }]);
		clock.at += 1000;
		await store.append([startDeed(['q3'], 'quiz-2'), answerDeed('q3', 0.5, 'quiz-2')]);
		expect((await store.openAttempt('tides'))?.id).toBe('quiz-2');
		expect(await store.openAttempt('seoul')).toBeNull();
		expect([...(await store.lastMissed('tides'))].sort()).toEqual(['q1', 'q3']);
	});

	it('give the settings that were chosen last', async () => {
		const { store } = await openTestStore();
		await store.append([{ type: 'setting', name: 'newPerDay', value: 5 }]);
		await store.append([{ type: 'setting', name: 'newPerDay', value: 15 }]);
		expect(await store.settings()).toMatchObject({ newPerDay: 15, retention: 0.9 });
	});
});

describe('the desired retention', () => {
	it('moves what is due already', async () => {
		const { store } = await openTestStore();
		await store.append([reviewDeed('tides/q1/whole', 4)]);
		const before = await store.memory('tides/q1/whole');
		await store.append([{ type: 'setting', name: 'retention', value: 0.97 }]);
		const after = await store.memory('tides/q1/whole');
		expect(after?.dueDay).toBeLessThan(before?.dueDay ?? 0);
		expect(await store.rebuild()).toBe(0);
	});
});

describe('wipe and rebuild', () => {
	it('deletes the log and all that follows, and tells how much that was', async () => {
		const { store, db } = await openTestStore();
		await store.append([start, answerDeed('q1')]);
		expect(await store.wipe()).toMatchObject({ ok: true, known: 2 });
		expect(await db.events.count()).toBe(0);
		expect(await projections(db)).toEqual(nothing);
	});

	it('mends rows that do not follow from the log, and finds nothing the second time', async () => {
		const { store, db } = await openTestStore();
		await store.append([start, answerDeed('q1'), answerDeed('q2')]);
		const right = await projections(db);
		await db.memories.update('tides/q1/whole', { dueDay: 1 });
		await db.memories.delete('tides/q2/whole');
		await db.attempts.put({ ...right.attempts[0]!, id: 'ghost' });
		expect(await store.rebuild()).toBe(3);
		expect(await projections(db)).toEqual(right);
		expect(await store.rebuild()).toBe(0);
	});
});

describe('a connection that the browser dropped', () => {
	it('is made anew for the next answer', async () => {
		const { store, db } = await openTestStore();
		await store.append([answerDeed('q1')]);
		db.backendDB().close();
		expect((await store.append([answerDeed('q2')])).ok).toBe(true);
		expect(await store.allEvents()).toHaveLength(2);
	});

	it('is made anew when the page is shown again, and what waits is written', async () => {
		const disk = failingDisk();
		disk.error = quotaError;
		const { store, db } = await openTestStore(undefined, testClock(), disk.prepare);
		Object.assign(disk, { writes: 0, failAt: 1 });
		await store.append([answerDeed('q1')]);
		expect(store.state).toMatchObject({ pending: 1, trouble: 'full' });
		db.backendDB().close();
		await store.wake();
		expect(store.state).toMatchObject({ pending: 0, trouble: null });
		expect(await store.allEvents()).toHaveLength(1);
	});
});
