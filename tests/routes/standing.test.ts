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
