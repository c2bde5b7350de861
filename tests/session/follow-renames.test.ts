import { describe, expect, it } from 'vitest';
import { memoryStore } from '#lib/storage/memory-store.ts';
import { followRenames } from '#lib/session/follow-renames.ts';
import { reviewDeed, testClock } from '../storage/events.ts';

const listed = (questionIds: readonly string[], ...renamed: { from: string; to: string }[]) => [
	{ id: 'tides', questionIds, renamed }
];
const moved = listed(['new'], { from: 'old', to: 'new' });

describe('followRenames', () => {
	it('tells the log once that a question it knows goes by another id', async () => {
		const store = memoryStore(testClock());
		await store.append([reviewDeed('tides/old/whole', 3)]);
		await followRenames(store, moved);
		await followRenames(store, moved);
		expect((await store.allEvents()).map(({ type }) => type)).toEqual(['review', 'rename']);
		expect(await store.memory('tides/new/whole')).toMatchObject({ reps: 1 });
	});

	it('says nothing of what was never answered', async () => {
		const store = memoryStore(testClock());
		await store.append([reviewDeed('tides/other/whole', 3), reviewDeed('seoul/old/whole', 3)]);
		await followRenames(store, moved);
		expect(await store.allEvents()).toHaveLength(2);
	});

	it('gives an id that is in use again its own answers', async () => {
		const store = memoryStore(testClock());
		await store.append([reviewDeed('tides/old/whole', 3)]);
		await followRenames(store, moved);
		await store.append([reviewDeed('tides/new/whole', 3)]);
		await followRenames(store, listed(['old', 'new']));
		await followRenames(store, listed(['old', 'new']));
		expect(await store.memory('tides/old/whole')).toMatchObject({ reps: 1 });
		expect(await store.memory('tides/new/whole')).toMatchObject({ reps: 1 });
		expect(await store.allEvents()).toHaveLength(4);
	});

	it('leaves a rename alone where the file is older than it', async () => {
		const store = memoryStore(testClock());
		await store.append([reviewDeed('tides/old/whole', 3)]);
		await followRenames(store, moved);
		await followRenames(store, listed(['old']));
		expect(await store.allEvents()).toHaveLength(2);
	});
});
