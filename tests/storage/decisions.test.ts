import { describe, expect, it } from 'vitest';
import type { Deed } from '#lib/core/progress/event.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import { memoryStore } from '#lib/storage/memory-store.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { dayCounts } from './day-counts.ts';
import { answerDeed, noon, reviewDeed, testClock } from './events.ts';
import { openTestStore, projections } from './test-store.ts';

const card = 'tides/q1/whole';
const today = 20_779;
const minute = 60_000;

type Act = Extract<Deed, { type: 'card' }>['act'];
const decide = (act: Act, about = card): Deed => ({ type: 'card', card: about, act });

async function id(store: ProgressStore, deed: Deed): Promise<string> {
	return (await store.append([deed])).events[0]?.id ?? '';
}

/** What was done on one device at some moment, as events. */
async function done(name: string, at: number, deeds: readonly Deed[]) {
	const { store } = await openTestStore(undefined, testClock(name, at));
	const { events } = await store.append(deeds);
	store.close();
	return events;
}

describe.each([
	['on the disk', async () => (await openTestStore()).store],
	['in memory', async () => memoryStore(testClock())]
])('a store %s', (_, open: () => Promise<ProgressStore>) => {
	it('says which cards are held back, and why', async () => {
		const store = await open();
		await store.append([
			decide('suspend'),
			decide('bury', 'tides/q2/whole'),
			decide('know', 'x/y/z')
		]);
		expect(await store.holds()).toEqual([
			{ card, state: 'suspended', buriedDay: null },
			{ card: 'tides/q2/whole', state: null, buriedDay: today },
			{ card: 'x/y/z', state: 'known', buriedDay: null }
		]);
		await store.append([decide('resume'), decide('reset', 'tides/q2/whole')]);
		expect((await store.holds()).map((hold) => hold.card)).toEqual(['x/y/z']);
	});

	it('takes a decision back as if it had never been', async () => {
		const store = await open();
		await store.append([decide('suspend')]);
		const known = await id(store, decide('know'));
		await store.append([{ type: 'retract', target: known }]);
		expect(await store.holds()).toEqual([{ card, state: 'suspended', buriedDay: null }]);
	});

	it('asks a known card again after a mistake in a quiz, unless that is taken back', async () => {
		const store = await open();
		await store.append([decide('know')]);
		const mistake = await id(store, answerDeed('q1', 0));
		expect(await store.holds()).toEqual([]);
		await store.append([{ type: 'retract', target: mistake }]);
		expect(await store.holds()).toMatchObject([{ state: 'known' }]);
		expect(await store.memory(card)).toBeNull();
	});

	it('forgets a card that is reset, and remembers it when that is taken back', async () => {
		const store = await open();
		await store.append([answerDeed('q1'), reviewDeed(card, 3)]);
		const before = await store.memory(card);
		const reset = await id(store, decide('reset'));
		expect(await store.memory(card)).toBeNull();
		expect(await store.memoriesOfSet('tides')).toEqual([]);
		await store.append([{ type: 'retract', target: reset }]);
		expect(await store.memory(card)).toEqual(before);
	});

	it('meets a card that is reset as a new one', async () => {
		const store = await open();
		await store.merge(await done('old', noon - 3 * 86_400_000, [reviewDeed(card, 4)]));
		await store.append([decide('reset'), reviewDeed(card, 3)]);
		expect(await store.memory(card)).toMatchObject({ reps: 1, phase: 'learning' });
		expect(await dayCounts(store, today)).toMatchObject({ newCards: 1, reviews: 0 });
	});

	it('is not told by an answer from before the reset that comes late', async () => {
		const store = await open();
		const late = await done('late', noon - minute, [answerDeed('q1'), answerDeed('q2')]);
		await store.append([decide('reset')]);
		await store.merge(late);
		expect(await store.memory(card)).toBeNull();
		expect(await store.memory('tides/q2/whole')).toMatchObject({ reps: 1 });
	});

	it('moves what was decided with a question that is renamed', async () => {
		const store = await open();
		await store.append([
			answerDeed('q1', 1, 'reading-1'),
			decide('suspend'),
			decide('reset', 'tides/q2/whole'),
			{
				...{ type: 'flag', set: 'tides', question: 'q1', version: 1 },
				about: { what: 'question', note: 'Which tide?' }
			},
			{ type: 'read', reading: 'reading-1', set: 'tides', seed: 1, questions: ['q1', 'q2'] },
			{ type: 'skip', attempt: 'study-1', question: 'q1', card },
			{ type: 'rename', set: 'tides', from: 'q1', to: 'q9' },
			{ type: 'rename', set: 'tides', from: 'q2', to: 'q8' }
		]);
		expect(await store.holds()).toMatchObject([{ card: 'tides/q9/whole', state: 'suspended' }]);
		expect(await store.flags()).toMatchObject([{ question: 'q9' }]);
		expect(await store.readings('tides')).toMatchObject([{ questions: ['q9', 'q8'] }]);
		expect(await store.eventsOfAttempt('study-1')).toMatchObject([{ card: 'tides/q9/whole' }]);
		const late = await done('late', noon - minute, [answerDeed('q2')]);
		await store.merge(late);
		expect(await store.memory('tides/q8/whole')).toBeNull();
	});

	it('gives back to each question what was decided of it when a rename is taken back', async () => {
		const store = await open();
		await store.append([decide('suspend')]);
		const rename = await id(store, { type: 'rename', set: 'tides', from: 'q1', to: 'q2' });
		await store.append([decide('resume', 'tides/q2/whole')]);
		expect(await store.holds()).toEqual([]);
		await store.append([{ type: 'retract', target: rename }]);
		expect(await store.holds()).toMatchObject([{ card, state: 'suspended' }]);
	});

	it('keeps tests, what a day allows, and how a pile was spread', async () => {
		const store = await open();
		expect([await store.exams(), await store.allowance(), await store.spread()]).toEqual([
			...[[], null, null]
		]);
		const covers = [{ set: 'tides', sections: null }];
		const allowance = { unit: 'cards', week: [9, 9, 9, 9, 9, 0, 0], off: [today + 1] } as const;
		await store.append([
			{ type: 'exam', exam: 'geo', as: { name: 'Geography', day: 20_800, covers } },
			{ type: 'allowance', allowance },
			{ type: 'spread', days: 5 },
			{ type: 'setting', name: 'order', value: 'due' }
		]);
		expect(await store.exams()).toEqual([{ id: 'geo', name: 'Geography', day: 20_800, covers }]);
		expect(await store.allowance()).toEqual(allowance);
		expect(await store.spread()).toMatchObject({ days: 5, day: today });
		expect(await store.settings()).toMatchObject({ order: 'due', weights: null });
	});

	it('gives the words for the teacher that still stand', async () => {
		const store = await open();
		const about = { what: 'question', note: 'Which tide?' } as const;
		const flag: Deed = { type: 'flag', set: 'tides', question: 'q1', version: 1, about };
		const first = await id(store, flag);
		await store.append([{ ...flag, question: 'q2', set: 'seoul' }]);
		expect((await store.flags()).map(({ set, question }) => [set, question])).toEqual([
			['tides', 'q1'],
			['seoul', 'q2']
		]);
		await store.append([{ type: 'retract', target: first }]);
		expect(await store.flags()).toHaveLength(1);
	});

	it('finds the readings of a set, and all that belongs to one', async () => {
		const store = await open();
		const begin = (reading: string, set = 'tides'): Deed => ({
			...{ type: 'read', reading, set, seed: 1, questions: ['q1'] }
		});
		await store.append([begin('r1'), begin('r2'), begin('r3', 'seoul')]);
		await store.append([
			{ ...answerDeed('q1', 0, 'r1'), where: 'before' },
			{ type: 'open', reading: 'r1', section: 0, by: 'answer' }
		]);
		expect((await store.readings('tides')).map(({ reading }) => reading)).toEqual(['r2', 'r1']);
		const types = (await store.eventsOfAttempt('r1')).map(({ type }) => type);
		expect(types.toSorted()).toEqual(['answer', 'open', 'read']);
		expect(await store.memory(card)).toBeNull();
		expect(await store.attempt('r1')).toBeNull();
	});

	it('places every card by the parameters that were fitted, and by the published ones again', async () => {
		const store = await open();
		await store.append([answerDeed('q1'), answerDeed('q2')]);
		const published = await store.memories([card, 'tides/q2/whole']);
		const weights = defaultWeights.with(2, 20);
		const fit = await id(store, { type: 'fit', model: 'FSRS-6', weights, reviews: 400 });
		const fitted = await store.memory(card);
		expect(fitted?.stability).toBeGreaterThan(4 * (published[0]?.stability ?? 0));
		expect((await store.settings()).weights).toEqual(weights);
		await store.append([{ type: 'fit', model: 'FSRS-6', weights: null, reviews: 0 }]);
		expect(await store.memories([card, 'tides/q2/whole'])).toEqual(published);
		await store.append([{ type: 'retract', target: fit }]);
		expect(await store.memories([card, 'tides/q2/whole'])).toEqual(published);
	});
});

describe('the rows of what is held', () => {
	it('are there as long as a decision counts, and are found right by a rebuild', async () => {
		const { store, db } = await openTestStore();
		const suspend = await id(store, decide('suspend'));
		const resume = await id(store, decide('resume'));
		const reset = await id(store, decide('reset', 'tides/q2/whole'));
		expect((await projections(db)).holds).toMatchObject([
			{ card, set: 'tides', state: null, buriedDay: null },
			{ card: 'tides/q2/whole', state: null, reset: { id: reset, day: today } }
		]);
		expect(await store.rebuild()).toBe(0);
		await store.append([suspend, resume, reset].map((target) => ({ type: 'retract', target })));
		expect((await projections(db)).holds).toEqual([]);
		expect(await store.rebuild()).toBe(0);
	});

	it('are mended by a rebuild, and go with all else', async () => {
		const { store, db } = await openTestStore();
		await store.append([decide('suspend')]);
		await db.holds.put({ card, set: 'tides', state: 'known', buriedDay: null });
		await db.holds.put({ card: 'no/such/card', set: 'no', state: 'known', buriedDay: null });
		expect(await store.rebuild()).toBe(2);
		expect(await store.holds()).toEqual([{ card, state: 'suspended', buriedDay: null }]);
		await store.wipe();
		expect(await store.holds()).toEqual([]);
	});

	it('go when a merge brings another retention and the retraction of the decision at once', async () => {
		const { store, db } = await openTestStore();
		const suspend = await id(store, decide('suspend'));
		await store.append([
			{ type: 'retract', target: suspend },
			{ type: 'setting', name: 'retention', value: 0.8 },
			decide('know', 'tides/q3/whole')
		]);
		expect((await projections(db)).holds).toMatchObject([{ card: 'tides/q3/whole' }]);
		expect(await store.rebuild()).toBe(0);
	});
});
