import { describe, expect, it } from 'vitest';
import type { Deed, ProgressEvent } from '#lib/core/progress/event.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { memoryStore } from '#lib/storage/memory-store.ts';
import { dayCounts } from './day-counts.ts';
import { answerDeed, noon, reviewDeed, startDeed, testClock } from './events.ts';
import { openTestStore } from './test-store.ts';

const oneDay = 86_400_000;
const today = studyDay(noon, 0);
const q1 = 'tides/q1/whole';
const q9 = 'tides/q9/whole';
const rename: Deed = { type: 'rename', set: 'tides', from: 'q1', to: 'q9' };

function review(card: string, version: number): Deed {
	return { type: 'review', session: 's', card, version, key: 'moon00', grade: 4, elapsed: 1 };
}

const stores: readonly {
	readonly name: string;
	readonly open: (clock: ReturnType<typeof testClock>) => Promise<ProgressStore>;
}[] = [
	{ name: 'on the disk', open: async (clock) => (await openTestStore(undefined, clock)).store },
	{ name: 'in memory', open: async (clock) => memoryStore(clock) }
];

describe.each(stores)('a store $name', ({ open }) => {
	it('keeps the edition of the last answer', async () => {
		const store = await open(testClock());
		await store.append([review(q1, 1)]);
		expect(await store.memory(q1)).toMatchObject({ key: 'moon00', reps: 1 });
		await store.append([reviewDeed(q1, 3)]);
		expect(await store.memory(q1)).not.toHaveProperty('key');
	});

	it('counts a card as new again on the day on which a later version is first answered', async () => {
		const clock = testClock();
		const store = await open(clock);
		await store.append([review(q1, 1)]);
		clock.at += oneDay;
		await store.append([review(q1, 1)]);
		expect(await dayCounts(store, today + 1)).toMatchObject({ newCards: 0, reviews: 1 });
		clock.at += oneDay;
		await store.append([review(q1, 2)]);
		expect(await store.memory(q1)).toMatchObject({ version: 2, reps: 1 });
		expect(await dayCounts(store, today + 2)).toMatchObject({ newCards: 1, reviews: 0 });
		clock.at += oneDay;
		await store.append([review(q1, 2)]);
		expect(await dayCounts(store, today + 3)).toMatchObject({ newCards: 0, reviews: 1 });
	});

	it('keeps the later version when answers to the earlier arrive from another device', async () => {
		const clock = testClock('laptop');
		const store = await open(clock);
		await store.append([review(q1, 2)]);
		const fresh = await store.memory(q1);
		const phone = memoryStore(testClock('phone', noon - oneDay));
		await phone.append([reviewDeed(q1, 1), answerDeed('q1', 0)]);
		const late = memoryStore(testClock('late', noon + oneDay));
		await late.append([reviewDeed(q1, 1)]);
		await store.merge([...(await phone.allEvents()), ...(await late.allEvents())]);
		expect(await store.memory(q1)).toEqual(fresh);
		expect(await store.allEvents()).toHaveLength(4);
	});

	it('gives what was learnt under the old id to the new one', async () => {
		const store = await open(testClock());
		await store.append([reviewDeed(q1, 4), reviewDeed(q9, 3)]);
		await store.append([rename]);
		expect(await store.memory(q1)).toBeNull();
		expect(await store.memory(q9)).toMatchObject({ card: q9, question: 'q9', reps: 2 });
		expect(await store.eventsOfCard(q9)).toHaveLength(2);
		expect(await store.memoriesOfSet('tides')).toHaveLength(1);
		expect(await store.rebuild()).toBe(0);
	});

	it('gives it back when the rename is undone', async () => {
		const store = await open(testClock());
		await store.append([reviewDeed(q1, 4)]);
		const before = await store.memory(q1);
		const stored = await store.append([rename]);
		await store.append([{ type: 'retract', target: stored.events[0]?.id ?? '' }]);
		expect(await store.memory(q1)).toEqual(before);
		expect(await store.memory(q9)).toBeNull();
	});

	it('takes what another device still writes under the old id', async () => {
		const store = await open(testClock('laptop'));
		await store.append([rename]);
		const phone = memoryStore(testClock('phone', noon + oneDay));
		await phone.append([startDeed(['q1', 'q2'], 'there'), answerDeed('q1', 0, 'there')]);
		await store.merge(await phone.allEvents());
		expect(await store.memory(q9)).toMatchObject({ reps: 1, lastShare: 0 });
		expect(await store.memory(q1)).toBeNull();
		expect(await dayCounts(store, today + 1)).toMatchObject({
			questions: new Set(['tides/q9'])
		});
	});

	it('reads attempts by the ids of now', async () => {
		const store = await open(testClock());
		await store.append([
			startDeed(['q1', 'q2']),
			{ type: 'hint', attempt: 'quiz-1', question: 'q1', shown: 1 },
			answerDeed('q1', 0),
			{ type: 'skip', attempt: 'quiz-1', question: 'q2' }
		]);
		await store.append([rename]);
		expect(await store.openAttempt('tides')).toMatchObject({
			questions: ['q9', 'q2'],
			hints: { q9: 1 },
			results: { q9: { verdict: 'wrong' }, q2: { status: 'skipped' } }
		});
		expect(await store.lastMissed('tides')).toEqual(['q9', 'q2']);
		expect(await store.eventsOfAttempt('quiz-1')).toContainEqual(
			expect.objectContaining({ type: 'hint', question: 'q9' })
		);
	});

	it('leaves the log as it was written', async () => {
		const store = await open(testClock());
		await store.append([reviewDeed(q1, 4), rename]);
		const cards = (await store.allEvents()).flatMap((event: ProgressEvent) =>
			event.type === 'review' ? [event.card] : []
		);
		expect(cards).toEqual([q1]);
	});
});
