import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCounted } from '#lib/core/progress/as-counted.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { resetIn } from '#lib/core/progress/cards-in.ts';
import { schedulingFor, settingsOf } from '#lib/core/progress/settings.ts';
import type { FiguresBlock } from '#lib/core/record/card-figures.ts';
import type { DayTally } from '#lib/core/record/day-tally.ts';
import { retrievability } from '#lib/core/schedule/memory/fsrs.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { remember } from '#lib/core/schedule/memory/remember.ts';
import { reviewsIn } from '#lib/core/schedule/memory/review.ts';
import { answerDeed, histories, reviewDeed, testClock } from './events.ts';
import { openTestStore } from './test-store.ts';
import { runs } from '../runs.ts';

const shuffled = histories.chain((events) =>
	fc.record({
		events: fc.constant(events),
		order: fc.shuffledSubarray([...events], { minLength: events.length }),
		cuts: fc.array(fc.nat(100), { maxLength: 8 })
	})
);

/** The events in some pieces, one of them twice. */
function arrivals(order: readonly ProgressEvent[], cuts: readonly number[]) {
	const at = [0, ...cuts.map((cut) => cut % (order.length + 1)), order.length].sort(
		(a, b) => a - b
	);
	const pieces = at.slice(1).map((end, index) => order.slice(at[index], end));
	return [...pieces, pieces[0] ?? []];
}

/** What a record has to say of a log, counted in the plainest way: no rows, no blocks, no differences. */
function countedAnew(events: readonly ProgressEvent[]) {
	const scheduling = schedulingFor(settingsOf(events));
	const memories = new Map<string, Memory>();
	const days = new Map<number, Record<string, number>>();
	const cards = new Map<string, [asked: number, right: number]>();
	const add = (day: number, what: string, count = 1): void => {
		const known = days.get(day) ?? {};
		days.set(day, { ...known, [what]: (known[what] ?? 0) + count });
	};
	for (const event of asCounted(events)) {
		const anew = resetIn(event);
		if (anew !== null) memories.delete(anew);
		if (event.type === 'answer' || event.type === 'review') {
			add(event.day, 'answers');
			add(event.day, 'time', event.elapsed);
		}
		if (event.type === 'answer' && event.certainty && !event.retry && event.where !== 'during') {
			add(event.day, `${event.certainty} asked`);
			if (event.verdict === 'right') add(event.day, `${event.certainty} right`);
		}
		for (const review of reviewsIn(event)) {
			const { card, day, outcome, version } = review;
			const known = memories.get(card);
			if (!known || version > (known.version ?? 1)) add(day, 'met');
			else if (version === (known.version ?? 1) && !review.retry && day > known.lastDay) {
				const recall = retrievability(scheduling.weights, day - known.lastDay, known.stability);
				const guess = outcome.by === 'marking' ? outcome.guess : 0;
				const expected = Math.round(1000 * (recall + (1 - recall) * guess));
				const right = outcome.by === 'marking' ? outcome.share > 0.5 : outcome.grade > 1;
				add(day, 'asked');
				add(day, 'expected', expected);
				if (right) add(day, 'right');
				const [asked, well] = cards.get(card) ?? [0, 0];
				cards.set(card, [asked + 1, well + (right ? 1 : 0)]);
			}
			memories.set(card, remember(known ?? null, review, scheduling));
		}
	}
	const met = [...new Set([...memories.keys(), ...cards.keys()])].toSorted();
	return {
		days: [...days].toSorted(([a], [b]) => a - b),
		cards: met.map((card) => {
			const memory = memories.get(card);
			const due = memory && [memory.dueDay, memory.lastDay, memory.stability];
			return [card, ...(cards.get(card) ?? [0, 0]), ...(due ?? [])];
		})
	};
}

/** The same of the rows of a store. */
function told(tallies: readonly DayTally[], blocks: readonly FiguresBlock[]) {
	const days = tallies.map(({ day, answers, time, met, bins, certainty }) => {
		const sum = (of: 'asked' | 'right' | 'expected') =>
			bins.reduce((total, bin) => total + bin[of], 0);
		const counts = {
			answers,
			time,
			met,
			asked: sum('asked'),
			right: sum('right'),
			expected: sum('expected'),
			...Object.fromEntries(
				Object.entries(certainty).flatMap(([said, { asked, right }]) => [
					[`${said} asked`, asked],
					[`${said} right`, right]
				])
			)
		};
		const some = Object.entries(counts).filter(([, count]) => count !== 0);
		return [day, Object.fromEntries(some) as Record<string, number>] as const;
	});
	return {
		days: days.toSorted(([a], [b]) => a - b),
		cards: blocks
			.flatMap(({ set, cards }) =>
				Object.entries(cards).map(([name, figures]) => [`${set}/${name}`, ...figures.slice(0, 5)])
			)
			.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
	};
}

describe('the counters of the record', () => {
	it('say what the whole log says, however it came in, undone, merged and renamed', async () => {
		await fc.assert(
			fc.asyncProperty(shuffled, async ({ events, order, cuts }) => {
				const { store } = await openTestStore();
				for (const some of arrivals(order, cuts)) await store.merge(some);
				const rows = told(await store.dayTallies(), await store.cardFigures());
				expect(rows).toEqual(countedAnew(events));
				expect(await store.rebuild()).toBe(0);
				store.close();
			}),
			{ numRuns: runs(30, 300) }
		);
	}, 60_000);

	it.each([
		['renamed', false],
		['renamed, and the name taken back', true]
	])('follow a question that is %s', async (_, back) => {
		const clock = testClock();
		const { store } = await openTestStore(undefined, clock);
		for (const question of ['q1', 'q2', 'q1', 'q2', 'q1']) {
			await store.append([reviewDeed(`tides/${question}/whole`, 4)]);
			clock.at += 30 * 86_400_000;
		}
		const [rename] = (await store.append([{ type: 'rename', set: 'tides', from: 'q1', to: 'q2' }]))
			.events;
		if (back) await store.append([{ type: 'retract', target: rename?.id ?? '' }]);
		const { days, cards } = told(await store.dayTallies(), await store.cardFigures());
		const sum = (what: string) =>
			days.reduce((total, [, counts]) => total + (counts[what] ?? 0), 0);
		expect([sum('met'), sum('asked')]).toEqual(back ? [2, 3] : [1, 4]);
		expect(cards.map(([card, asked]) => [card, asked])).toEqual(
			back
				? [
						['tides/q1/whole', 2],
						['tides/q2/whole', 1]
					]
				: [['tides/q2/whole', 4]]
		);
	});

	it('say that what was missed in a quiz has come back when it is asked again weeks later', async () => {
		const clock = testClock();
		const { store } = await openTestStore(undefined, clock);
		await store.append([answerDeed('q1', 0), answerDeed('q2', 0)]);
		// Another try, and steps on the same day, are no return.
		await store.append([{ ...answerDeed('q1', 1), retry: true }, reviewDeed('tides/q2/whole', 1)]);
		clock.at += 14 * 86_400_000;
		await store.append([reviewDeed('tides/q1/whole', 1), reviewDeed('tides/q2/whole', 3)]);
		await store.append([reviewDeed('tides/q1/whole', 3)]);
		const { days, cards } = told(await store.dayTallies(), await store.cardFigures());
		expect(days.map(([, counts]) => [counts['asked'], counts['right']])).toEqual([
			[undefined, undefined],
			[2, 1]
		]);
		expect(cards.map((figures) => figures.slice(0, 3))).toEqual([
			['tides/q1/whole', 1, 0],
			['tides/q2/whole', 1, 1]
		]);
	});

	it('are mended when they are wrong, missing or too many', async () => {
		const { store, db } = await openTestStore();
		await store.append([
			{ type: 'review', session: 'one', card: 'tides/q1/whole', grade: 4, elapsed: 1 },
			{ type: 'review', session: 'one', card: 'tides/q2/whole', grade: 4, elapsed: 1 }
		]);
		const before = [await store.dayTallies(), await store.cardFigures()];
		const [tally] = await store.dayTallies();
		const [block] = await store.cardFigures();
		if (!tally || !block) throw new Error('Nothing was counted.');
		await db.days.put({ ...tally, answers: 9 });
		await db.days.put({ ...tally, day: 1 });
		await db.figures.delete(block.id);
		await db.figures.put({ ...block, id: 'lost/0' });
		expect(await store.rebuild()).toBe(4);
		expect([await store.dayTallies(), await store.cardFigures()]).toEqual(before);
	});

	it('forget a day and a set of which nothing counts any more', async () => {
		const { store } = await openTestStore();
		const [event] = (
			await store.append([
				{ type: 'review', session: 'one', card: 'tides/q1/whole', grade: 4, elapsed: 1 }
			])
		).events;
		await store.append([{ type: 'retract', target: event?.id ?? '' }]);
		expect(await store.dayTallies()).toEqual([]);
		expect(await store.cardFigures()).toEqual([]);
		// A second retraction of the same has nothing left to take away.
		await store.append([{ type: 'retract', target: event?.id ?? '' }]);
		expect(await store.dayTallies()).toEqual([]);
	});
});
