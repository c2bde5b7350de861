import { describe, expect, it } from 'vitest';
import { memoryStore } from '#lib/storage/memory-store.ts';
import { standing, untouched } from '../../src/routes/standing.ts';
import { today } from '../../src/routes/today.ts';
import { reviewDeed, testClock } from '../storage/events.ts';

const entries = ['tides', 'seoul'].map((id) => ({
	id,
	title: `About ${id}`,
	questionIds: ['q1'],
	traits: [{ kind: 'short' as const }],
	editions: [{ version: 1, key: 'moon00' }],
	renamed: [],
	cards: [{ key: `${id}/q1/whole`, set: id, question: 'q1', part: 'whole' }]
}));

describe('untouched', () => {
	it('says what a store without any answer says, so that nothing moves on a first visit', async () => {
		const store = memoryStore(testClock());
		const empty = await standing(store, 20779, entries);
		expect(today(untouched(entries))).toEqual(today(empty));
		await store.append([reviewDeed('tides/q1/whole', 1)]);
		expect(today(untouched(entries))).not.toEqual(today(await standing(store, 20779, entries)));
	});

	it('says so of a library without sets', () => {
		expect(today(untouched([])).todo).toBe('rest');
	});
});

describe('the standing of a learner who has spread a pile', () => {
	it('counts today’s share of it, and all that came back since', async () => {
		const many = entries.map((entry, index) => {
			const names = Array.from({ length: 6 - 2 * index }, (_, at) => `q${at}`);
			return {
				...entry,
				questionIds: names,
				traits: names.map(() => ({ kind: 'short' as const })),
				editions: names.map(() => ({ version: 1, key: 'moon00' })),
				cards: names.map((question) => ({
					key: `${entry.id}/${question}/whole`,
					set: entry.id,
					question,
					part: 'whole'
				}))
			};
		});
		const clock = testClock();
		const store = memoryStore(clock);
		await store.append(many.flatMap(({ cards }) => cards.map(({ key }) => reviewDeed(key, 4))));
		clock.at += 60 * 86_400_000;
		const day = 20_779 + 60;
		const due = async (on: number) => (await standing(store, on, many)).due;
		expect(await due(day)).toEqual({ tides: 6, seoul: 4 });
		await store.append([{ type: 'spread', days: 5 }]);
		expect(await due(day)).toEqual({ tides: 1, seoul: 1 });
		expect(await due(day + 3)).toEqual({ tides: 3, seoul: 2 });
		expect(await due(day + 4)).toEqual({ tides: 6, seoul: 4 });
		expect(await due(day + 5)).toEqual({ tides: 6, seoul: 4 });
	});
});

describe('the standing of a learner with a test to come', () => {
	const planned = (key: string) => ({
		key,
		index: 0.1,
		withIt: 0.9,
		without: 0.3,
		exam: { name: 'Geography', day: 20_900 }
	});

	it('counts of the cards that the test covers those that the plan asks today', async () => {
		const store = memoryStore(testClock());
		await store.append([reviewDeed('tides/q1/whole', 4), reviewDeed('seoul/q1/whole', 4)]);
		const day = 20_879;
		const covered = new Set(['tides/q1/whole']);
		const due = async (exam: Parameters<typeof standing>[3]) =>
			(await standing(store, day, entries, exam)).due;
		expect(await due(null)).toEqual({ tides: 1, seoul: 1 });
		expect(await due({ planned: [], covered })).toEqual({ tides: 0, seoul: 1 });
		expect(await due({ planned: [planned('tides/q1/whole')], covered })).toEqual({
			tides: 1,
			seoul: 1
		});
	});

	it('counts the new cards of the plan, beyond the day’s limit and of articles not begun', async () => {
		const store = memoryStore(testClock());
		await store.append([{ type: 'setting', name: 'newPerDay', value: 0 }]);
		const exam = {
			planned: [planned('tides/q1/whole')],
			covered: new Set(['tides/q1/whole', 'seoul/q1/whole'])
		};
		expect((await standing(store, 20_779, entries)).fresh).toBe(0);
		expect((await standing(store, 20_779, entries, exam)).fresh).toBe(1);
	});
});
