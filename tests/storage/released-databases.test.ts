import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { dayCounts } from './day-counts.ts';
import { answerDeed, keepDeed, noon, testClock } from './events.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { openTestStore, projections } from './test-store.ts';

interface Frozen {
	readonly version: number;
	readonly tables: Readonly<
		Record<
			string,
			{
				readonly keyPath: string;
				readonly indexes: readonly {
					readonly name: string;
					readonly keyPath: string | string[];
					readonly unique: boolean;
					readonly multiEntry: boolean;
				}[];
				readonly rows: readonly unknown[];
			}
		>
	>;
}

const folder = join(import.meta.dirname, '../fixtures/databases');
const names = readdirSync(folder);
/** In each of them. */
const events: Readonly<Record<string, number>> = { 'v1.json': 12, 'v2.json': 17, 'v3.json': 33 };

/** A disk with a database as a released version of the app left it, made without the app's own code. */
async function frozenDisk(
	name: string,
	further: readonly { readonly id: string; readonly event: ProgressEvent }[] = []
): Promise<IDBFactory> {
	const { version, tables } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Frozen;
	const factory = new IDBFactory();
	await new Promise<void>((done, failed) => {
		const opening = factory.open('marginalia', version);
		opening.onerror = () => failed(opening.error);
		opening.onupgradeneeded = () => {
			for (const [table, { keyPath, indexes, rows }] of Object.entries(tables)) {
				const store = opening.result.createObjectStore(table, { keyPath });
				for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
				for (const row of rows) store.add(row);
				if (table === 'events')
					for (const row of further) store.add({ ...row, cards: [], day: row.event.day });
			}
		};
		opening.onsuccess = () => {
			opening.result.close();
			done();
		};
	});
	return factory;
}

// Old data is sacred: files may be added to the folder, never edited.
describe.each(names)('the database %s', (name) => {
	it('is opened with all that is in it, and says what its log says', async () => {
		const { store, db } = await openTestStore(await frozenDisk(name));
		expect(await store.allEvents()).toHaveLength(events[name] ?? 0);
		expect(await store.settings()).toMatchObject({ newPerDay: 15 });
		expect(await store.attempt('quiz-1')).toMatchObject({ state: 'finished' });
		expect(await store.openAttempt('tides')).toMatchObject({ id: 'quiz-2' });
		expect(await store.lastMissed('tides')).toEqual(['q1', 'q3']);
		expect(await store.memory('tides/q1/whole')).toMatchObject({ reps: 3 });
		expect(await store.memory('tides/card/back')).toBeNull();
		const before = await projections(db);
		expect(await store.rebuild()).toBe(0);
		const { memories, attempts } = await projections(db);
		expect(memories.map((row) => row.card)).toEqual(before.memories.map((row) => row.card));
		expect(attempts).toEqual(before.attempts);
	});

	it('takes new answers', async () => {
		const clock = testClock('new', noon + 30 * 86_400_000);
		const { store } = await openTestStore(await frozenDisk(name), clock);
		const [event] = (await store.append([answerDeed('q3', 1, 'quiz-2')])).events;
		expect(event?.device).toBe('a000001');
		expect(await store.memory('tides/q3/whole')).toMatchObject({ reps: 1 });
		const day = event?.day ?? 0;
		expect(await dayCounts(store, day)).toMatchObject({ questions: new Set(['tides/q3']) });
		const tallies = await store.dayTallies();
		expect(tallies.find((one) => one.day === day)).toMatchObject({ answers: 1 });
	});
});

describe('the second database', () => {
	it('still has the library that it kept', async () => {
		const { store } = await openTestStore(await frozenDisk('v2.json'));
		expect((await store.keptSets()).map(({ id, name }) => [id, name])).toEqual([['air', 'air.md']]);
		expect((await store.keptSet('air'))?.text).toContain('What do leaves take in?');
		expect(await store.memory('air/qair01/whole')).toMatchObject({ reps: 1 });
		expect(await store.reading('b000001', 'entry', 'another version')).toBeUndefined();
		expect(await store.rebuild()).toBe(0);
	});
});

describe('the third database', () => {
	it('still has what was decided in it', async () => {
		const { store } = await openTestStore(await frozenDisk('v3.json'));
		expect(await store.holds()).toEqual([
			{ card: 'air/qair01/whole', state: 'known', buriedDay: null },
			{ card: 'tides/q2/whole', state: 'suspended', buriedDay: null },
			{ card: 'tides/q9/whole', state: null, buriedDay: 20_782 }
		]);
		expect(await store.exams()).toMatchObject([{ id: 'exam-1', name: 'Geography' }]);
		expect(await store.allowance()).toMatchObject({ unit: 'cards', off: [20_790] });
		expect(await store.spread()).toMatchObject({ days: 4, day: 20_782 });
		expect(await store.settings()).toMatchObject({ order: 'due', weights: null });
		expect(await store.flags()).toMatchObject([{ question: 'q3' }]);
		expect(await store.readings('tides')).toMatchObject([{ questions: ['q3', 'q2'] }]);
		expect(await store.eventsOfAttempt('reading-1')).toHaveLength(4);
		expect(await store.memory('tides/card/front')).toBeNull();
		expect(await store.memory('tides/q2/whole')).toMatchObject({ reps: 2, misled: true });
		expect(await store.rebuild()).toBe(0);
	});
});

describe('the third database', () => {
	it('finds the clock that an older app passed over', async () => {
		const stamp = {
			at: noon,
			offset: 0,
			day: 20_779,
			device: 'b',
			clock: '001799999999999-0000-b'
		};
		const ahead: ProgressEvent = {
			...{ type: 'review', session: 's', card: 'tides/q1/whole', grade: 4, elapsed: 900 },
			...{ ...stamp, id: 'n1', at: noon + 365 * 86_400_000, day: 20_779 + 365, device: 'c' }
		};
		const clock: ProgressEvent = { type: 'clock', of: 'c', until: ahead.clock, ...stamp, id: 'n2' };
		const disk = await frozenDisk('v3.json', [{ id: 'n2', event: clock }]);
		const { store } = await openTestStore(disk);
		await store.merge([ahead]);
		expect(
			(await store.eventsOfCard('tides/q1/whole')).find(({ id }) => id === 'n1')
		).toMatchObject({ at: noon, day: 20_779 });
		expect(await store.rebuild()).toBe(0);
	});
});

describe('the second database', () => {
	it('finds the decisions that an older app passed over', async () => {
		const stamp = (id: string, minute: number) => ({
			id,
			at: noon + minute * 60_000,
			offset: 0,
			day: 20779,
			device: 'new',
			clock: `00179534880${String(minute).padStart(4, '0')}-0000-new`
		});
		const card = 'tides/q2/whole';
		const about = { what: 'question', note: 'Which tide?' } as const;
		const passedOver: readonly ProgressEvent[] = [
			{ ...stamp('n1', 1), type: 'card', card, act: 'suspend' },
			{ ...stamp('n2', 2), type: 'flag', set: 'tides', question: 'q2', version: 1, about },
			{ ...stamp('n3', 3), type: 'spread', days: 3 },
			{ ...stamp('n4', 4), type: 'read', reading: 'r1', set: 'tides', seed: 1, questions: ['q2'] },
			{ ...stamp('n5', 5), type: 'card', card: 'tides/q1/whole', act: 'reset' }
		];
		const further = passedOver.map((event) => ({ id: event.id, event }));
		const { store } = await openTestStore(await frozenDisk('v2.json', further));
		expect(await store.holds()).toEqual([{ card, state: 'suspended', buriedDay: null }]);
		expect(await store.flags()).toHaveLength(1);
		expect(await store.spread()).toMatchObject({ days: 3 });
		expect(await store.readings('tides')).toHaveLength(1);
		expect(await store.eventsOfAttempt('r1')).toHaveLength(1);
		expect(await store.memory('tides/q1/whole')).toMatchObject({ reps: 2 });
		expect(await store.rebuild()).toBe(0);
	});
});

describe('the first database', () => {
	/** As a backup of a newer app brought them, which the older one did not understand. */
	const stamp = (id: string, minute: number) => ({
		id,
		at: noon + minute * 60_000,
		offset: 0,
		day: 20779,
		device: 'new',
		clock: `00179534880${String(minute).padStart(4, '0')}-0000-new`
	});

	it('finds the kept files that an older app passed over', async () => {
		const events: readonly ProgressEvent[] = [
			{ ...keepDeed('Q: a', 'own'), ...stamp('k1', 1) },
			{ ...keepDeed('Q: b', 'own'), ...stamp('k2', 2) },
			{ ...keepDeed('Q: c', 'gone'), ...stamp('k3', 3) },
			{ type: 'remove', set: 'gone', ...stamp('k4', 4) }
		];
		const further = events.map((event) => ({ id: event.id, event }));
		const { store } = await openTestStore(await frozenDisk('v1.json', further));
		expect(await store.keptSets()).toEqual([
			{ id: 'own', name: 'own.md', at: noon + 120_000, event: 'k2' }
		]);
		expect(await store.keptSet('own')).toMatchObject({ text: 'Q: b' });
		expect(await store.keptSet('gone')).toBeNull();
		await store.append([{ type: 'remove', set: 'own' }]);
		expect(await store.keptSets()).toEqual([]);
	});
});
