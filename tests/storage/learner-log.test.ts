import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCounted } from '#lib/core/progress/as-counted.ts';
import type { Deed, ProgressEvent } from '#lib/core/progress/event.ts';
import { holdsIn, type Hold } from '#lib/core/progress/holds.ts';
import { foldMemories } from '#lib/core/progress/replay.ts';
import { defaultSettings, schedulingFor, settingsOf } from '#lib/core/progress/settings.ts';
import type { CardKey } from '#lib/core/schedule/card.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { reviewsIn } from '#lib/core/schedule/memory/review.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import { memoryStore } from '#lib/storage/memory-store.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { runs } from '../runs.ts';
import { answerDeed, histories, noon, reviewDeed, testClock } from './events.ts';
import { openTestStore } from './test-store.ts';

const oneDay = 86_400_000;
const today = studyDay(noon, 0);
const q1 = 'tides/q1/whole';
const q2 = 'tides/q2/whole';
const q9 = 'tides/q9/whole';
const sets = ['tides', 'seoul'];

const decide = (act: Extract<Deed, { type: 'card' }>['act'], card = q1): Deed => ({
	type: 'card',
	card,
	act
});
const skip = (card: string): Deed => ({
	...{ type: 'skip', attempt: 'study-1', question: card.split('/')[1] ?? '', card }
});

async function id(store: ProgressStore, deed: Deed): Promise<string> {
	return (await store.append([deed])).events[0]?.id ?? '';
}

const dayOf = async (store: ProgressStore, day = today + 1) =>
	(await store.learnerLog(day, sets)).today;

/** What a replay of the whole log says of the morning of a day. */
function morningOf(events: readonly ProgressEvent[], day: number) {
	const counting = asCounted(events);
	const first = new Map<CardKey, { readonly version: number; readonly day: number }>();
	const answered = new Set<CardKey>();
	const decided = new Set<CardKey>();
	for (const event of counting) {
		if (event.type === 'card' && event.act === 'reset') {
			first.delete(event.card);
			answered.delete(event.card);
		}
		if (event.type === 'card' && event.day === day) decided.add(event.card);
		for (const { card, version } of reviewsIn(event)) {
			const known = first.get(card);
			if (!known || version > known.version) first.set(card, { version, day: event.day });
			if (event.day === day) answered.add(card);
		}
	}
	const before = counting.filter((event) => event.day < day);
	const memories = foldMemories(before, schedulingFor(settingsOf(events)));
	const holds = holdsIn(before);
	const wasMet = (card: CardKey) => (first.get(card)?.day ?? Infinity) < day;
	return {
		memories: new Map<CardKey, Memory | null>(
			[...answered].map((card) => [card, wasMet(card) ? (memories.get(card) ?? null) : null])
		),
		cardStatus: new Map<CardKey, Hold | null>(
			[...decided].map((card) => [card, holds.get(card) ?? null])
		)
	};
}

/** As much of a log as a device has on a study day: what is dated later counts as given on a day before, or is not there. */
function untilDay(events: readonly ProgressEvent[], day: number): readonly ProgressEvent[] {
	const known = events.filter((event) => event.type !== 'clock' || event.day <= day);
	const counting = new Map(asCounted(known).map((event) => [event.id, event.day]));
	return known.filter((event) => (counting.get(event.id) ?? event.day) <= day);
}

describe.each<[string, (clock: ReturnType<typeof testClock>) => Promise<ProgressStore>]>([
	['on the disk', async (clock) => (await openTestStore(undefined, clock)).store],
	['in memory', async (clock) => memoryStore(clock)]
])('the learner’s log in a store %s', (_, open) => {
	/** A store with an answer of yesterday to q1, on the next morning. */
	async function nextMorning(...deeds: readonly Deed[]) {
		const clock = testClock();
		const store = await open(clock);
		await store.append([reviewDeed(q1, 4), ...deeds]);
		clock.at += oneDay;
		return { store, clock, morning: await store.memory(q1) };
	}

	it('is empty before anything was done', async () => {
		const store = await open(testClock());
		expect(await store.learnerLog(today, sets)).toEqual({
			memories: [[], []],
			cardStatus: new Map(),
			settings: defaultSettings,
			tests: [],
			allowance: null,
			spread: null,
			today: {
				asked: new Set(),
				studied: new Set(),
				skipped: new Set(),
				opened: [],
				memories: new Map(),
				cardStatus: new Map()
			}
		});
	});

	it('says of each set what is remembered, and what was decided and set', async () => {
		const { store, morning } = await nextMorning(
			reviewDeed('seoul/a/whole', 3),
			decide('suspend', q2),
			{ type: 'setting', name: 'newPerDay', value: 3 },
			{ type: 'spread', days: 5 }
		);
		const log = await store.learnerLog(today + 1, ['seoul', 'gone', 'tides']);
		expect(log.memories).toEqual([[await store.memory('seoul/a/whole')], [], [morning]]);
		expect(log.cardStatus.get(q2)).toEqual({ card: q2, state: 'suspended', buriedDay: null });
		expect(log.settings).toEqual(await store.settings());
		expect(log.spread).toEqual(await store.spread());
		expect(log.settings.newPerDay).toBe(3);
	});

	it('keeps the memory that a card had in the morning, however often it is answered', async () => {
		const { store, clock, morning } = await nextMorning();
		expect((await dayOf(store)).memories).toEqual(new Map());
		for (const grade of [1, 3, 4] as const) {
			await store.append([reviewDeed(q1, grade), reviewDeed(q2, grade)]);
			clock.at += 600_000;
			expect((await dayOf(store)).memories).toEqual(
				new Map([
					[q1, morning],
					[q2, null]
				])
			);
		}
		const evening = await store.memory(q1);
		clock.at += oneDay;
		await store.append([reviewDeed(q1, 3)]);
		expect((await dayOf(store, today + 2)).memories).toEqual(new Map([[q1, evening]]));
	});

	it('forgets an answer that is undone, and changes the morning when one from before is', async () => {
		const { store } = await nextMorning();
		const [old] = await store.allEvents();
		const answer = await id(store, reviewDeed(q1, 2));
		const other = await id(store, answerDeed('q2', 0));
		await store.append([{ type: 'retract', target: other }]);
		const after = await dayOf(store);
		expect([...after.memories.keys()]).toEqual([q1]);
		expect(after).toMatchObject({ asked: new Set(['tides/q1']), opened: [] });
		await store.append([{ type: 'retract', target: old?.id ?? '' }]);
		expect((await dayOf(store)).memories).toEqual(new Map([[q1, null]]));
		await store.append([{ type: 'retract', target: answer }]);
		expect(await dayOf(store)).toMatchObject({ memories: new Map(), studied: new Set() });
	});

	it('takes in what another device did before today, and today', async () => {
		const { store } = await nextMorning();
		await store.append([reviewDeed(q1, 3)]);
		const phone = memoryStore(testClock('phone', noon + 3_600_000));
		await phone.append([reviewDeed(q1, 1), reviewDeed(q2, 3)]);
		const { events } = await memoryStore(testClock('tablet', noon + oneDay)).append([
			reviewDeed(q2, 1)
		]);
		await store.merge([...events, ...(await phone.allEvents())]);
		const log = await store.allEvents();
		const day = await dayOf(store);
		expect(day.memories.get(q1)).toMatchObject({ reps: 2, lastShare: 0 });
		expect(day.memories).toEqual(morningOf(log, today + 1).memories);
		expect([...day.memories.keys()].toSorted()).toEqual([q1, q2]);
	});

	it('speaks of a renamed question by its new id', async () => {
		const { store, morning } = await nextMorning();
		await store.append([reviewDeed(q1, 3), skip(q2), decide('suspend')]);
		await store.append([{ type: 'rename', set: 'tides', from: 'q1', to: 'q9' }]);
		await store.append([{ type: 'rename', set: 'tides', from: 'q2', to: 'q8' }]);
		const hold: Hold = { card: q9, state: 'suspended', buriedDay: null };
		expect((await store.learnerLog(today + 1, sets)).cardStatus).toEqual(new Map([[q9, hold]]));
		const day = await dayOf(store);
		expect(day.memories.get(q9)).toMatchObject({ card: q9, question: 'q9', reps: morning?.reps });
		expect(day).toMatchObject({
			asked: new Set(['tides/q9']),
			studied: new Set([q9]),
			skipped: new Set(['tides/q8/whole']),
			cardStatus: new Map([[q9, null]])
		});
	});

	it('gives a card that is reset no morning to go back to, until that is undone', async () => {
		const { store, morning } = await nextMorning();
		await store.append([reviewDeed(q1, 3)]);
		const reset = await id(store, decide('reset'));
		expect((await dayOf(store)).memories).toEqual(new Map());
		const again = await id(store, reviewDeed(q1, 3));
		expect((await dayOf(store)).memories).toEqual(new Map([[q1, null]]));
		await store.append([{ type: 'retract', target: again }]);
		await store.append([{ type: 'retract', target: reset }]);
		expect((await dayOf(store)).memories).toEqual(new Map([[q1, morning]]));
	});

	it('begins the morning of a later version without a memory', async () => {
		const { store } = await nextMorning();
		const later: Deed = { ...answerDeed('q1'), where: 'study', version: 2 };
		await store.append([later]);
		expect(await store.memory(q1)).toMatchObject({ version: 2, reps: 1 });
		expect((await dayOf(store)).memories).toEqual(new Map([[q1, null]]));
	});

	it('keeps what was decided about a card before today', async () => {
		const { store, clock } = await nextMorning(decide('suspend'), decide('bury', q2));
		await store.append([decide('resume'), decide('know', q2), decide('bury', q9)]);
		const before: readonly (readonly [CardKey, Hold | null])[] = [
			[q1, { card: q1, state: 'suspended', buriedDay: null }],
			[q2, { card: q2, state: null, buriedDay: today }],
			[q9, null]
		];
		expect((await dayOf(store)).cardStatus).toEqual(new Map(before));
		clock.at += oneDay;
		expect((await dayOf(store, today + 2)).cardStatus).toEqual(new Map());
	});

	it('says what was skipped, until it is answered or the skip is undone', async () => {
		const { store } = await nextMorning();
		await store.append([skip(q1), skip(q2)]);
		const undone = await id(store, skip(q9));
		expect((await dayOf(store)).skipped).toEqual(new Set([q1, q2, q9]));
		await store.append([reviewDeed(q1, 3), { type: 'retract', target: undone }]);
		expect((await dayOf(store)).skipped).toEqual(new Set([q2]));
		expect((await dayOf(store, today + 2)).skipped).toEqual(new Set());
	});

	it('is what a replay of the whole log says, in whatever pieces and order the events came', async () => {
		const merges = fc
			.tuple(histories, fc.nat(24))
			.map(([events, at]) => {
				const day = asCounted(events)[at % events.length]?.day ?? today;
				return { day, events: [...untilDay(events, day)] };
			})
			.chain(({ day, events }) =>
				fc.record({
					day: fc.constant(day),
					order: fc.shuffledSubarray(events, { minLength: events.length }),
					cut: fc.nat(24)
				})
			);
		await fc.assert(
			fc.asyncProperty(merges, async ({ day, order, cut }) => {
				const store = await open(testClock());
				await store.merge(order.slice(cut));
				await store.merge(order.slice(0, cut + 1));
				const { memories, cardStatus } = await dayOf(store, day);
				expect({ memories, cardStatus }).toEqual(morningOf(order, day));
			}),
			{ numRuns: runs(100, 1000) }
		);
	}, 60_000);
});
