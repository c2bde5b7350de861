import { describe, expect, it } from 'vitest';
import type { Deed } from '#lib/core/progress/event.ts';
import type { TestDay } from '#lib/core/schedule/today/test-day.ts';
import { todayOf } from '#lib/core/schedule/today/today.ts';
import { loadLearner } from '#lib/session/load-learner.ts';
import { memoryStore } from '#lib/storage/memory-store.ts';
import { homeOf } from '../../src/routes/home.ts';
import { todayWords, untouched } from '../../src/routes/today-words.ts';
import { answerDeed, reviewDeed, startDeed, testClock } from '../storage/events.ts';

const oneDay = 86_400_000;

function setOf(id: string, count: number) {
	const names = Array.from({ length: count }, (_, at) => `q${at + 1}`);
	return {
		id,
		title: `About ${id}`,
		questionIds: names,
		traits: names.map(() => ({ kind: 'short' as const })),
		editions: names.map(() => ({ version: 1, key: 'moon00' })),
		renamed: [],
		cards: names.map((question) => ({
			...{ key: `${id}/${question}/whole`, set: id, question, part: 'whole' }
		}))
	};
}

const entries = [setOf('tides', 1), setOf('seoul', 1)];

/** A device, and what its first page shows. */
function device(sets = entries) {
	const clock = testClock();
	const store = memoryStore(clock);
	const home = async (test: TestDay | null = null) => {
		const state = await loadLearner(sets, { store, clock });
		const attempts = await Promise.all(sets.map(({ id }) => store.openAttempt(id)));
		return homeOf(state, todayOf(state, test), attempts);
	};
	return { clock, store, home, tell: (...deeds: readonly Deed[]) => store.append(deeds) };
}

describe('untouched', () => {
	it('says what a store without any answer says, so that nothing moves on a first visit', async () => {
		const { home, tell } = device();
		const { fresh, takes, ...empty } = await home();
		const { fresh: _, takes: __, ...shown } = untouched(entries);
		expect(shown).toEqual(empty);
		expect([fresh, takes > 0]).toEqual([2, true]);
		expect(todayWords(untouched(entries))).toEqual(todayWords(await home()));
		await tell(reviewDeed('tides/q1/whole', 1));
		expect(todayWords(untouched(entries))).not.toEqual(todayWords(await home()));
	});

	it('says so of a library without sets', () => {
		expect(todayWords(untouched([])).todo).toBe('rest');
	});
});

describe('the first page of a learner', () => {
	it('counts the cards that study asks, by set, and the new ones', async () => {
		const { clock, home, tell } = device([setOf('tides', 4), setOf('seoul', 3), setOf('wind', 2)]);
		await tell(
			...['tides/q1', 'tides/q2', 'seoul/q1'].map((card) => reviewDeed(`${card}/whole`, 4))
		);
		expect(await home()).toMatchObject({ due: {}, fresh: 6, begun: true });
		clock.at += 60 * oneDay;
		expect(await home()).toMatchObject({
			due: { tides: 2, seoul: 1 },
			fresh: 4,
			skipped: 0,
			later: 0,
			hasTest: false,
			unread: { set: 'wind', title: 'About wind' }
		});
	});

	it('knows how long all of these will take, and when the next come back', async () => {
		const { clock, home, tell } = device();
		await tell({ type: 'setting', name: 'newPerDay', value: 0 });
		await tell(reviewDeed('tides/q1/whole', 4));
		const { takes, nextIn } = await home();
		expect(takes).toBe(0);
		expect(nextIn).toBeGreaterThan(1);
		clock.at += (nextIn ?? 0) * oneDay;
		expect(await home()).toMatchObject({ takes: 6000, due: { tides: 1 }, nextIn: null });
	});

	it('counts what was skipped, and what is more than the limit of the day', async () => {
		const { clock, home, tell } = device([setOf('tides', 8)]);
		await tell(
			{ type: 'setting', name: 'newPerDay', value: 0 },
			{ type: 'setting', name: 'reviewsPerDay', value: 5 },
			...setOf('tides', 8).cards.map(({ key }) => reviewDeed(key, 4))
		);
		clock.at += 60 * oneDay;
		expect(await home()).toMatchObject({ due: { tides: 5 }, later: 3, skipped: 0, nextIn: 1 });
		await tell({ type: 'setting', name: 'reviewsPerDay', value: 0 });
		const card = 'tides/q2/whole';
		await tell({ type: 'skip', attempt: 's', question: 'q2', card });
		expect(await home()).toMatchObject({ due: { tides: 7 }, later: 0, skipped: 1 });
		await tell(reviewDeed(card, 4));
		expect(await home()).toMatchObject({ due: { tides: 7 }, skipped: 0 });
	});

	it('marks the questions of sets that were begun', async () => {
		const { home, tell } = device([setOf('tides', 3), setOf('seoul', 2)]);
		await tell(answerDeed('q1', 1), answerDeed('q2', 0));
		expect((await home()).ticks).toEqual({ tides: ['done', 'forgotten', 'waiting'] });
	});

	it('names the quiz that was left open last, and how much is left of it', async () => {
		const { clock, home, tell } = device([setOf('tides', 3), setOf('seoul', 2)]);
		expect((await home()).open).toBeNull();
		await tell(startDeed(['q1', 'q2'], 'later', 'seoul'));
		clock.at -= 60_000;
		await tell(startDeed(['q1', 'q2', 'q3']), answerDeed('q1'));
		expect((await home()).open).toEqual({ set: 'seoul', title: 'About seoul', left: 2 });
		await tell({ type: 'finish', attempt: 'later' });
		expect((await home()).open).toEqual({ set: 'tides', title: 'About tides', left: 2 });
	});
});

describe('the first page of a learner who has spread a pile', () => {
	it('counts today’s share of it, and all that came back since', async () => {
		const sets = [setOf('tides', 6), setOf('seoul', 4)];
		const { clock, home, tell } = device(sets);
		await tell(...sets.flatMap(({ cards }) => cards.map(({ key }) => reviewDeed(key, 4))));
		clock.at += 60 * oneDay;
		const due = async (after = 0) => {
			clock.at += after * oneDay;
			const { due, later } = await home();
			const all = Object.values(due).reduce((sum, count) => sum + count, 0);
			clock.at -= after * oneDay;
			return [all, later];
		};
		expect((await home()).due).toEqual({ tides: 6, seoul: 4 });
		await tell({ type: 'spread', days: 5 });
		expect(await due()).toEqual([2, 8]);
		expect(await due(3)).toEqual([5, 5]);
		expect(await due(4)).toEqual([10, 0]);
		expect(await due(5)).toEqual([10, 0]);
	});
});

describe('the first page of a learner with a test to come', () => {
	const planned = (key: string) => ({
		key,
		index: 0.1,
		withIt: 0.9,
		without: 0.3,
		exam: { name: 'Geography', day: 20_900 }
	});

	it('counts of the cards that the test covers those that the plan asks today', async () => {
		const { clock, home, tell } = device();
		await tell(reviewDeed('tides/q1/whole', 4), reviewDeed('seoul/q1/whole', 4));
		clock.at += 100 * oneDay;
		const covered = new Set(['tides/q1/whole']);
		const due = async (test: TestDay | null) => (await home(test)).due;
		expect(await due(null)).toEqual({ tides: 1, seoul: 1 });
		expect(await due({ cards: [], room: 0, covered })).toEqual({ seoul: 1 });
		expect(await due({ cards: [planned('tides/q1/whole')], room: 1, covered })).toEqual({
			tides: 1,
			seoul: 1
		});
	});

	it('counts the new cards of the plan, beyond the day’s limit and of articles not begun', async () => {
		const { home, tell } = device();
		await tell({ type: 'setting', name: 'newPerDay', value: 0 });
		const test = {
			cards: [planned('tides/q1/whole')],
			room: 1,
			covered: new Set(['tides/q1/whole', 'seoul/q1/whole'])
		};
		expect(await home()).toMatchObject({ fresh: 0, hasTest: false });
		expect(await home(test)).toMatchObject({ fresh: 1, hasTest: true });
	});
});
