import { describe, expect, it } from 'vitest';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import type { Clock } from '#lib/storage/clock.ts';
import { memoryStore } from '#lib/storage/memory-store.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { answerDeed, noon, reviewDeed, startDeed, testClock } from './events.ts';
import { openTestStore } from './test-store.ts';
import { dayCounts } from './day-counts.ts';

const oneDay = 86_400_000;
const today = studyDay(noon, 0);

describe.each([
	['on the disk', async (clock: Clock) => (await openTestStore(undefined, clock)).store],
	['in memory', async (clock: Clock) => memoryStore(clock)]
])('a clock that was ahead, %s', (_, open: (clock: Clock) => Promise<ProgressStore>) => {
	/** Three cards learnt with the clock a year ahead, which is then put right. */
	async function learnt() {
		const clock = testClock('a', noon + 365 * oneDay);
		const store = await open(clock);
		await store.append([startDeed(['q1', 'q2']), answerDeed('q1'), answerDeed('q2', 0)]);
		await store.append([reviewDeed('tides/q3/whole', 4), reviewDeed('tides/q4/whole', 1)]);
		await store.append([
			{ type: 'card', card: 'tides/q3/whole', act: 'bury' },
			{ type: 'spread', days: 3 }
		]);
		clock.at = noon;
		return { clock, store };
	}

	it('is told once, and everything that was computed moves to today', async () => {
		const { store } = await learnt();
		expect((await store.memory('tides/q3/whole'))?.lastDay).toBe(today + 365);
		const deeds = await store.clocksAhead(noon);
		expect(deeds).toMatchObject([{ type: 'clock' }]);
		await store.append(deeds);
		expect(await store.clocksAhead(noon)).toEqual([]);
		const memories = await store.memoriesOfSet('tides');
		expect(memories.map(({ lastDay }) => lastDay)).toEqual([today, today, today, today]);
		expect(await dayCounts(store, today)).toMatchObject({ newCards: 2, reviews: 0 });
		expect((await dayCounts(store, today)).questions.size).toBe(4);
		expect((await dayCounts(store, today + 365)).questions.size).toBe(0);
		expect((await store.dayTallies()).map(({ day, answers }) => [day, answers])).toEqual([
			[today, 4]
		]);
		expect(await store.attempt('quiz-1')).toMatchObject({ startedAt: noon });
		expect(await store.holds()).toMatchObject([{ buriedDay: today }]);
		expect(await store.spread()).toMatchObject({ day: today });
		expect((await store.eventsOfCard('tides/q3/whole')).map(({ at }) => at)).toEqual([noon, noon]);
		expect((await store.eventsOfAttempt('quiz-1')).map(({ day }) => day)).toEqual([
			...[today, today, today]
		]);
		// The log keeps what it was told.
		const told = (await store.allEvents()).filter(({ type }) => type !== 'clock');
		expect(new Set(told.map(({ day }) => day))).toEqual(new Set([today + 365]));
		expect(await store.rebuild()).toBe(0);
	});

	it('is undone like any other event, and then not told again', async () => {
		const { store } = await learnt();
		const stored = await store.append(await store.clocksAhead(noon));
		await store.append([{ type: 'retract', target: stored.events[0]?.id ?? '' }]);
		expect((await store.memory('tides/q3/whole'))?.lastDay).toBe(today + 365);
		expect((await dayCounts(store, today)).questions.size).toBe(0);
		expect(await store.attempt('quiz-1')).toMatchObject({ startedAt: noon + 365 * oneDay });
		expect(await store.clocksAhead(noon)).toEqual([]);
		expect(await store.rebuild()).toBe(0);
	});

	it('comes with a backup of a device that is ahead', async () => {
		const elsewhere = await learnt();
		const store = await open(testClock('b'));
		await store.append([reviewDeed('tides/q3/whole', 4)]);
		expect(await store.clocksAhead(noon)).toEqual([]);
		await store.merge(await elsewhere.store.allEvents());
		const deeds = await store.clocksAhead(noon + oneDay);
		expect(deeds).toHaveLength(1);
		await store.append(deeds);
		expect(await store.memory('tides/q3/whole')).toMatchObject({ reps: 2, lastDay: today });
		expect(await store.rebuild()).toBe(0);
	});
});
