import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDay, type DaySoFar } from '#lib/core/progress/day-so-far.ts';
import type { Hold } from '#lib/core/progress/holds.ts';
import { defaultSettings, type Settings } from '#lib/core/progress/settings.ts';
import type { QuestionTraits } from '#lib/core/question/library-entry.ts';
import type { QuestionKind } from '#lib/core/question/question.ts';
import type { CardKey } from '#lib/core/schedule/card.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { remember } from '#lib/core/schedule/memory/remember.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import type { LearnerState, ListedSet } from '#lib/core/schedule/today/learner-state.ts';
import type { QueueItem } from '#lib/core/schedule/today/queue-item.ts';
import type { TestCard, TestDay } from '#lib/core/schedule/today/test-day.ts';
import { todayOf, type StudyWish, type Today } from '#lib/core/schedule/today/today.ts';
import { longestWait } from '#lib/core/schedule/today/waiting.ts';
import { dawn, marked, monday, review } from '../memories.ts';
import { runs } from '../../../runs.ts';
import { learner, madeSet } from './learner.ts';

const oneDay = 86_400_000;

function setOf(id: string, questions: Readonly<Record<string, QuestionTraits>>): ListedSet {
	const made = Object.entries(questions).map(([question, traits]) => ({ id: question, ...traits }));
	const set = madeSet(id, made);
	return { ...set, editions: set.cards.map(() => ({ version: 1, key: 'same00' })) };
}

/** So many questions, `q0` and so on. */
function manyIn(id: string, count: number, kinds: readonly QuestionKind[] = ['short']): ListedSet {
	const questions = Array.from(
		{ length: count },
		(_, n) => [`q${n}`, { kind: kinds[n % kinds.length] ?? 'short' }] as const
	);
	return setOf(id, Object.fromEntries(questions));
}

interface Fields extends Partial<Pick<LearnerState, 'spread' | 'now' | 'day'>>, StudyWish {
	readonly holds?: readonly Hold[];
	readonly today?: Partial<DaySoFar>;
	readonly settings?: Partial<Settings>;
	readonly test?: TestDay | null;
}

function plan(
	entries: readonly ListedSet[],
	memories: ReadonlyMap<CardKey, Memory>,
	{ holds = [], today = {}, settings = {}, test = null, only, time, extra, ...rest }: Fields = {}
): Today {
	const state = learner(
		entries.map((entry) => ({
			entry,
			memories: [...memories.values()].filter(({ set }) => set === entry.id)
		})),
		{
			...rest,
			cardStatus: new Map(holds.map((hold) => [hold.card, hold])),
			settings: { ...defaultSettings, newPerDay: 10, reviewsPerDay: 0, ...settings },
			today: { ...emptyDay, ...today }
		}
	);
	return todayOf(state, test, {
		...(only === undefined ? {} : { only }),
		...(time === undefined ? {} : { time }),
		...(extra === undefined ? {} : { extra })
	});
}

const names = (items: readonly QueueItem[]): readonly string[] =>
	items.map(({ card }) => card.question);
const newNames = ({ items }: Today): readonly string[] =>
	names(items.filter(({ why }) => why.by === 'new'));

/** Answers a card in a quiz, so that no steps are left: right sends it to another day, wrong has it asked at once. */
function answer(
	memories: Map<CardKey, Memory>,
	key: CardKey,
	at: number,
	share = 1,
	where: 'quiz' | 'study' = 'quiz'
): void {
	const told = review({
		card: key,
		at,
		day: studyDay(at, 0),
		where,
		outcome: marked(share),
		key: 'same00'
	});
	memories.set(key, remember(memories.get(key) ?? null, told, defaultScheduling));
}

/** What the day has seen once these cards were answered in study, which were remembered so in the morning. */
function studied(cards: readonly (readonly [CardKey, Memory | null])[]): Partial<DaySoFar> {
	const keys = cards.map(([key]) => key);
	return {
		asked: new Set(keys.map((key) => key.slice(0, key.lastIndexOf('/')))),
		studied: new Set(keys),
		memories: new Map(cards)
	};
}

/** Answers in study, today, and what the day has seen then. */
function answerToday(
	memories: Map<CardKey, Memory>,
	keys: readonly CardKey[],
	share = 1
): Partial<DaySoFar> {
	const seen = studied(keys.map((key) => [key, memories.get(key) ?? null]));
	for (const [at, key] of keys.entries()) answer(memories, key, dawn + at, share, 'study');
	return seen;
}

const keyOf = (question: string, set = 'tides') => `${set}/${question}/whole`;

function testOn(questions: readonly string[], room = questions.length, covered = questions) {
	const cards = questions.map((question, at): TestCard => ({
		key: keyOf(question),
		index: 1 - at / 20,
		withIt: 0.9,
		without: 0.3,
		exam: { name: 'T', day: monday + 9 }
	}));
	return { cards, room, covered: new Set(covered.map((question) => keyOf(question))) };
}

const kinds: readonly QuestionKind[] = ['single', 'cloze', 'short', 'truefalse'];

describe('the new cards of a day', () => {
	const sets = [setOf('tides', { a: { kind: 'short' } }), setOf('seoul', { b: { kind: 'short' } })];

	it('come from articles that were begun, if any was', () => {
		expect(names(plan(sets, new Map()).items)).toEqual(['a', 'b']);
		const some = new Map<CardKey, Memory>();
		answer(some, 'tides/gone/whole', dawn - oneDay);
		expect(names(plan(sets, some).items)).toEqual(['a']);
		expect(names(plan(sets, some, { only: 'seoul' }).items)).toEqual(['b']);
	});

	it('come from an article that was begun today after those that were begun before', () => {
		const three = [setOf('rivers', { c: { kind: 'short' } }), ...sets];
		const memories = new Map<CardKey, Memory>();
		answer(memories, 'seoul/gone/whole', dawn - oneDay);
		answer(memories, 'rivers/gone/whole', dawn);
		const today = { memories: new Map([['rivers/gone/whole', null]]), opened: ['rivers'] };
		expect(names(plan(three, memories, { today }).items)).toEqual(['b', 'c']);
	});

	it('go on to come from all articles where none was begun otherwise than by study today', () => {
		const memories = new Map<CardKey, Memory>();
		const today = answerToday(memories, ['tides/a/whole']);
		expect(newNames(plan(sets, memories, { today }))).toEqual(['b']);
	});

	it('are as many as the learner wants, whatever was answered in a quiz', () => {
		const tides = manyIn('tides', 9);
		const memories = new Map<CardKey, Memory>();
		const settings = { newPerDay: 4 };
		expect(newNames(plan([tides], memories, { settings }))).toEqual(['q0', 'q1', 'q2', 'q3']);
		const today = answerToday(memories, [keyOf('q0'), keyOf('q1')]);
		expect(newNames(plan([tides], memories, { settings, today }))).toEqual(['q2', 'q3']);
		answer(memories, keyOf('q7'), dawn + 9);
		const known = new Map([...(today.memories ?? []), [keyOf('q7'), null] as const]);
		const quizzed = { ...today, memories: known, opened: ['tides'] };
		expect(newNames(plan([tides], memories, { settings, today: quizzed }))).toEqual(['q2', 'q3']);
	});

	it('are made up for when one is put away today, and come beyond the limit when more are wanted', () => {
		const tides = manyIn('tides', 9);
		const settings = { newPerDay: 2 };
		const away: Hold = { card: keyOf('q0'), state: 'suspended', buriedDay: null };
		const dropped = plan([tides], new Map(), {
			settings,
			holds: [away],
			today: { cardStatus: new Map([[away.card, null]]) }
		});
		expect(newNames(dropped)).toEqual(['q1', 'q2']);
		const memories = new Map<CardKey, Memory>();
		const today = answerToday(memories, [keyOf('q0'), keyOf('q1'), keyOf('q2')]);
		expect(newNames(plan([tides], memories, { settings, today }))).toEqual([]);
		const more = plan([tides], memories, { settings, today, extra: 3 });
		expect(newNames(more)).toEqual(['q3', 'q4', 'q5']);
	});

	it('are not used up by another form of a fact that helps with it', () => {
		const tides = setOf('tides', {
			type: { kind: 'short', fact: 'moon' },
			pick: { kind: 'single', fact: 'moon' },
			a: { kind: 'short' },
			b: { kind: 'short' },
			c: { kind: 'short' }
		});
		const memories = new Map<CardKey, Memory>();
		answer(memories, keyOf('type'), dawn - 30 * oneDay);
		const settings = { newPerDay: 2 };
		expect(newNames(plan([tides], memories, { settings }))).toEqual(['a', 'b']);
		const helped = answerToday(memories, [keyOf('type'), keyOf('pick')], 0);
		expect(newNames(plan([tides], memories, { settings, today: helped }))).toEqual(['a', 'b']);
	});

	it('are counted, and it is said who took those of today', () => {
		const tides = setOf('tides', { a: { kind: 'short' }, b: { kind: 'short' } });
		const seoul = manyIn('seoul', 12);
		const unmet = (done: number, newPerDay = 10, fields: Fields = {}) => {
			const memories = new Map<CardKey, Memory>();
			const keys = seoul.cards.slice(0, done).map(({ key }) => key);
			const today = answerToday(memories, keys);
			const given = { only: 'tides', today, settings: { newPerDay }, ...fields };
			return plan([tides, seoul], memories, given).unmet;
		};
		expect(unmet(10)).toEqual({ cards: 2, taken: 'elsewhere' });
		expect(unmet(9)).toEqual({ cards: 2, taken: null });
		expect(unmet(0, 0).taken).toBeNull();
		expect(unmet(1, 0).taken).toBe('elsewhere');
		const away: Hold = { card: keyOf('b'), state: 'suspended', buriedDay: null };
		expect(unmet(0, 10, { holds: [away] })).toEqual({ cards: 1, taken: null });
		const memories = new Map<CardKey, Memory>();
		answer(memories, keyOf('a'), dawn - oneDay);
		const today = answerToday(
			memories,
			seoul.cards.slice(0, 10).map(({ key }) => key)
		);
		expect(plan([tides, seoul], memories, { today }).unmet).toEqual({ cards: 3, taken: 'here' });
		expect(plan([tides, seoul], memories, { today, only: 'tides' }).unmet).toEqual({
			cards: 1,
			taken: 'here'
		});
	});

	it.each<[string, number, Pick<Fields, 'extra'>]>([
		['among those of the day', 5, {}],
		['among three more than the day was to have', 3, { extra: 3 }]
	])('say which of today’s they are, those of other articles counted: %s', (_, newPerDay, wish) => {
		const tides = setOf('tides', { a: { kind: 'short' }, b: { kind: 'short' } });
		const seoul = manyIn('seoul', 12);
		const memories = new Map<CardKey, Memory>();
		const today = answerToday(
			memories,
			seoul.cards.slice(0, 3).map(({ key }) => key)
		);
		const settings = { newPerDay };
		const { items } = plan([tides, seoul], memories, { only: 'tides', today, settings, ...wish });
		expect(items.map(({ why }) => why)).toEqual([
			{ by: 'new', number: 4, perDay: newPerDay },
			{ by: 'new', number: 5, perDay: newPerDay }
		]);
	});
});

describe('the reviews of a day', () => {
	const tides = manyIn('tides', 12);

	function due(count = 12) {
		const memories = new Map<CardKey, Memory>();
		for (const { key } of tides.cards.slice(0, count)) answer(memories, key, dawn - 20 * oneDay);
		return memories;
	}

	it('are no more than the learner wants, and what is left over is counted', () => {
		const memories = due();
		const settings = { reviewsPerDay: 5, newPerDay: 0 };
		const { items, later, nextDay } = plan([tides], memories, { settings });
		expect(items).toHaveLength(5);
		expect({ later, nextDay }).toEqual({ later: 7, nextDay: monday + 1 });
		const done = items.slice(0, 2).map(({ card }) => card.key);
		const today = answerToday(memories, done);
		const rest = plan([tides], memories, { settings, today });
		expect(names(rest.items)).toEqual(names(items.slice(2)));
		expect(rest.later).toBe(7);
		expect(plan([tides], due(), { settings: { newPerDay: 0 } }).later).toBe(0);
	});

	it('are the most useful ones, and after them comes what is wanted beyond the limit', () => {
		const all = plan([tides], due(), { settings: { newPerDay: 0 } }).items;
		const settings = { reviewsPerDay: 5, newPerDay: 0 };
		const some = plan([tides], due(), { settings });
		expect(names(some.items).toSorted()).toEqual(names(all.slice(0, 5)).toSorted());
		const memories = due();
		const today = answerToday(
			memories,
			some.items.map(({ card }) => card.key)
		);
		expect(plan([tides], memories, { settings, today })).toMatchObject({ items: [], later: 7 });
		const more = plan([tides], memories, { settings, today, extra: 3 });
		expect(names(more.items).toSorted()).toEqual(names(all.slice(5, 8)).toSorted());
	});

	it('are set apart when they were skipped, and offered again', () => {
		const skipped = new Set([keyOf('q3'), keyOf('q5')]);
		const all = plan([tides], due(), { settings: { newPerDay: 0 } }).items;
		const passed = plan([tides], due(), { settings: { newPerDay: 0 }, today: { skipped } });
		expect(names(passed.skipped).toSorted()).toEqual(['q3', 'q5']);
		expect(passed.items).toEqual(all.filter(({ card }) => !skipped.has(card.key)));
		expect(passed.later).toBe(0);
	});

	it('keep to their limit whatever was studied of other articles', () => {
		const seoul = manyIn('seoul', 3);
		const memories = due(4);
		for (const { key } of seoul.cards) answer(memories, key, dawn - 20 * oneDay);
		const today = answerToday(
			memories,
			seoul.cards.map(({ key }) => key)
		);
		const settings = { reviewsPerDay: 5, newPerDay: 0 };
		const tidesOnly = plan([tides, seoul], memories, { only: 'tides', settings, today });
		expect(tidesOnly).toMatchObject({ later: 2 });
		expect(tidesOnly.items).toHaveLength(2);
		const all = plan([tides, seoul], memories, { settings, today });
		expect(names(all.items)).toEqual(names(tidesOnly.items));
	});

	it('do not count what was in its steps this morning', () => {
		const memories = due(6);
		answer(memories, keyOf('q6'), dawn - oneDay, 0);
		const settings = { reviewsPerDay: 5, newPerDay: 0 };
		const before = plan([tides], memories, { settings });
		expect(names(before.items)).toHaveLength(6);
		const today = answerToday(memories, [keyOf('q6')]);
		const rest = plan([tides], memories, { settings, today }).items;
		expect(rest.filter(({ reason }) => reason === 'review')).toHaveLength(5);
	});

	it('stay the same when another one that is due is answered in a quiz', () => {
		const memories = due(6);
		const settings = { reviewsPerDay: 2, newPerDay: 0 };
		const before = names(plan([tides], memories, { settings }).items);
		const other = names(plan([tides], memories, { settings: { newPerDay: 0 } }).items).at(-1) ?? '';
		expect(before).not.toContain(other);
		const { asked, memories: morning } = answerToday(memories, [keyOf(other)]);
		const today = { asked: asked!, memories: morning!, opened: ['tides'] };
		expect(names(plan([tides], memories, { settings, today }).items)).toEqual(before);
	});
});

describe('a day with a test to come', () => {
	it('leaves what the tests cover to their plan, but for steps and changed answers', () => {
		const tides = setOf('tides', {
			due: { kind: 'short' },
			fresh: { kind: 'short' },
			changed: { kind: 'short' },
			step: { kind: 'short' },
			free: { kind: 'short' }
		});
		const memories = new Map<CardKey, Memory>();
		for (const name of ['due', 'changed']) answer(memories, keyOf(name), dawn - 300 * oneDay);
		const other = memories.get(keyOf('changed'));
		if (other) memories.set(other.card, { ...other, key: 'other0' });
		answer(memories, keyOf('step'), dawn - oneDay, 0);
		const covered = ['due', 'fresh', 'changed', 'step'];
		const none = plan([tides], memories, { test: testOn([], 0, covered) });
		expect(names(none.items)).toEqual(['step', 'changed', 'free']);
		const test = testOn(['fresh', 'step', 'gone'], 3, covered);
		const some = plan([tides], memories, { test });
		expect(names(some.items)).toEqual(['step', 'changed', 'fresh', 'free']);
		expect(some.test).toEqual({ cards: 3, fresh: 1, done: 0 });
		const holds: readonly Hold[] = [{ card: keyOf('fresh'), state: 'known', buriedDay: null }];
		const held = plan([tides], memories, { test, holds });
		expect(names(held.items)).toEqual(['step', 'changed', 'free']);
	});

	it('asks as many of the plan as there is room for, what is done among them', () => {
		const tides = manyIn('tides', 6);
		const test = testOn(['q0', 'q1', 'q2', 'q3'], 3);
		const settings = { newPerDay: 0 };
		expect(plan([tides], new Map(), { test, settings })).toMatchObject({
			test: { cards: 3, fresh: 3, done: 0 }
		});
		const memories = new Map<CardKey, Memory>();
		const today = answerToday(memories, [keyOf('q1')]);
		const byPlan = ({ items }: Today) => names(items.filter(({ why }) => why.by === 'plan'));
		const inSteps = plan([tides], memories, { test, settings, today });
		expect(byPlan(inSteps)).toEqual(['q0', 'q2']);
		expect(inSteps.test).toEqual({ cards: 3, fresh: 2, done: 0 });
		answer(memories, keyOf('q1'), dawn + 900_000, 1, 'study');
		const rest = plan([tides], memories, { test, settings, today });
		expect(byPlan(rest)).toEqual(['q0', 'q2']);
		expect(rest.items).toHaveLength(2);
		expect(rest.test).toEqual({ cards: 2, fresh: 2, done: 1 });
	});

	it('keeps its planned cards when another form of a fact helps with one of them', () => {
		const tides = setOf('tides', {
			type: { kind: 'short', fact: 'moon' },
			pick: { kind: 'single', fact: 'moon' },
			a: { kind: 'short' },
			b: { kind: 'short' }
		});
		const memories = new Map<CardKey, Memory>();
		answer(memories, keyOf('type'), dawn - 30 * oneDay);
		const test = testOn(['type', 'a', 'b'], 2, ['type', 'pick', 'a', 'b']);
		expect(names(plan([tides], memories, { test }).items)).toHaveLength(2);
		const today = answerToday(memories, [keyOf('type'), keyOf('pick')], 0);
		const { items } = plan([tides], memories, { test, today });
		expect(names(items.filter(({ why }) => why.by === 'plan'))).toEqual(['a']);
	});
});

describe('a pile', () => {
	const tides = manyIn('tides', 60);

	function after(days: number) {
		const memories = new Map<CardKey, Memory>();
		for (const { key } of tides.cards) answer(memories, key, dawn - days * oneDay);
		return memories;
	}

	it('may be spread, and it is said what is left of one that is', () => {
		const memories = after(13);
		expect(plan([tides], memories).away).toMatchObject({ days: 12, waiting: 60 });
		const spread = { day: monday, days: 6 };
		const spreading = plan([tides], memories, { spread });
		expect(spreading).toMatchObject({ away: null, spread: { days: 6, cards: 60 }, later: 50 });
		expect(spreading.items).toHaveLength(10);
		expect(plan([tides], memories, { spread: { day: monday - 6, days: 6 } })).toMatchObject({
			away: { waiting: 60 },
			spread: null
		});
	});

	it('asks as many cards as one sitting holds while it is not spread, and says what is later', () => {
		const { items, later, away } = plan([tides], after(13));
		expect(items).toHaveLength(away?.suggested.cards ?? 0);
		expect(later).toBe(60 - items.length);
		expect(plan([tides], after(13), { only: 'tides' })).toMatchObject({ away: null, later: 0 });
	});

	it('has the same share for a day however often the day is planned anew', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 20 }),
				fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
				fc.constantFrom(0, 1),
				(days, sessions, share) => {
					const memories = after(13);
					const fields = { spread: { day: monday, days }, settings: { newPerDay: 0 } };
					const whole = names(plan([tides], memories, fields).items);
					const done: CardKey[] = [];
					let today: Partial<DaySoFar> = {};
					for (const wanted of sessions) {
						const { items } = plan([tides], memories, { ...fields, today });
						const waiting = items.filter(({ reason }) => reason === 'review');
						expect(names(waiting)).toEqual(whole.slice(done.length));
						const next = waiting.slice(0, wanted).map(({ card }) => card.key);
						const seen = answerToday(memories, next, share);
						done.push(...next);
						today = {
							...studied([]),
							asked: new Set([...(today.asked ?? []), ...(seen.asked ?? [])]),
							studied: new Set(done),
							memories: new Map([...(today.memories ?? []), ...(seen.memories ?? [])])
						};
					}
				}
			),
			{ numRuns: runs(30, 200) }
		);
	});
});

describe('a fact with several forms', () => {
	const tides = setOf('tides', {
		fill: { kind: 'cloze', fact: 'moon' },
		pick: { kind: 'single', fact: 'moon' }
	});

	function known() {
		const memories = new Map<CardKey, Memory>();
		answer(memories, keyOf('pick'), dawn - 20 * oneDay);
		const met = memories.get(keyOf('pick'));
		if (met) memories.set(met.card, { ...met, stability: 12 });
		return memories;
	}

	it('is asked in the form that fits how well it is known', () => {
		expect(plan([tides], known()).items).toMatchObject([
			{ card: { question: 'fill' }, form: { insteadOf: keyOf('pick') } }
		]);
	});

	it.each<[string, Partial<DaySoFar>]>([
		['today', { cardStatus: new Map([[keyOf('fill'), null]]) }],
		['before', {}]
	])('is never asked in a form that was put away: %s', (_, today) => {
		const holds: readonly Hold[] = [{ card: keyOf('fill'), state: 'suspended', buriedDay: null }];
		const day = plan([tides], known(), { holds, today });
		expect(day.items).toMatchObject([{ card: { question: 'pick' }, form: null, forms: [] }]);
	});
});

describe('laws of a day', () => {
	const question = fc.record({
		kind: fc.constantFrom(...kinds),
		fact: fc.option(fc.constantFrom('moon', 'sun'), { nil: undefined }),
		apart: fc.option(fc.nat(11), { nil: undefined }),
		age: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
		share: fc.constantFrom(0, 1),
		hold: fc.constantFrom(null, null, null, 'suspended', 'known', 'buried'),
		heldToday: fc.boolean(),
		planned: fc.boolean(),
		misled: fc.boolean()
	});
	const library = fc.array(question, { minLength: 1, maxLength: 12 });
	const situation = fc
		.record({
			order: fc.constantFrom('gain' as const, 'due' as const),
			time: fc.constantFrom(null, 60_000, 300_000),
			newPerDay: fc.nat(6),
			reviewsPerDay: fc.constantFrom(0, 0, 3),
			spread: fc.option(
				fc.record({
					day: fc.constantFrom(monday - 2, monday),
					days: fc.integer({ min: 1, max: 5 })
				}),
				{ nil: null }
			)
		})
		.map(({ order, newPerDay, reviewsPerDay, time, spread }): Fields => ({
			...{ settings: { order, newPerDay, reviewsPerDay }, spread },
			...(time === null ? {} : { time })
		}));

	function told(described: typeof library extends fc.Arbitrary<infer T> ? T : never) {
		const apart = new Map<number, Set<number>>();
		for (const [at, { apart: other }] of described.entries()) {
			if (other === undefined || other === at || other >= described.length) continue;
			apart.set(at, (apart.get(at) ?? new Set()).add(other));
			apart.set(other, (apart.get(other) ?? new Set()).add(at));
		}
		const tides = setOf(
			'tides',
			Object.fromEntries(
				described.map(({ kind, fact }, at) => [
					`q${at}`,
					{
						kind,
						...(fact === undefined ? {} : { fact }),
						...(apart.has(at) ? { apart: [...(apart.get(at) ?? [])].map((one) => `q${one}`) } : {})
					}
				])
			)
		);
		const memories = new Map<CardKey, Memory>();
		const today = {
			asked: new Set<string>(),
			memories: new Map<CardKey, Memory | null>(),
			cardStatus: new Map<CardKey, Hold | null>()
		};
		const holds: Hold[] = [];
		for (const [at, { age, share, hold, heldToday, misled }] of described.entries()) {
			const key = keyOf(`q${at}`);
			if (age !== undefined) answer(memories, key, dawn - age * oneDay + at, share);
			if (age === 0) {
				today.memories.set(key, null);
				today.asked.add(`tides/q${at}`);
			}
			const memory = memories.get(key);
			if (memory && misled && share === 0) memories.set(key, { ...memory, misled: true });
			if (hold === null) continue;
			if (heldToday || hold === 'buried') today.cardStatus.set(key, null);
			holds.push(
				hold === 'buried'
					? { card: key, state: null, buriedDay: monday }
					: { card: key, state: hold, buriedDay: null }
			);
		}
		const planned = described.flatMap((one, at) => (one.planned ? [`q${at}`] : []));
		return { tides, memories, holds, today, test: testOn(planned) };
	}

	type Told = ReturnType<typeof told>;

	/** Whether a card is asked beside what gives it away because it, or the form that speaks for it, has waited long enough. */
	function hasWaited({ tides, memories }: Told, { card, form }: QueueItem): boolean {
		const memory = memories.get(form?.insteadOf ?? card.key);
		if (memory === undefined || monday - memory.dueDay < longestWait) return false;
		const at = tides.questionIds.indexOf(memory.question);
		return (tides.traits[at]?.apart ?? []).some((other) => {
			const asked = memories.get(keyOf(other))?.lastDay ?? Infinity;
			return asked >= memory.dueDay && asked < monday;
		});
	}

	it('nothing held is asked, no fact and no question twice, and nothing beside what gives it away unless it has waited', () => {
		fc.assert(
			fc.property(library, situation, fc.boolean(), (described, given, withTest) => {
				const learnt = told(described);
				const { tides, memories, holds, today, test } = learnt;
				const day = { ...given, holds, today, test: withTest ? test : null };
				const { items } = plan([tides], memories, day);
				const traits = new Map(tides.questionIds.map((id, at) => [id, tides.traits[at]]));
				const held = new Set(holds.map((hold) => hold.card));
				const asked = items.map(({ card }) => card.question);
				expect(items.filter(({ card }) => held.has(card.key))).toEqual([]);
				expect(new Set(asked).size).toBe(asked.length);
				const facts = asked.flatMap((id) => traits.get(id)?.fact ?? []);
				expect(new Set(facts).size).toBe(facts.length);
				// Steps are of today, or of a day that is past: they are asked whatever else is.
				const free = items.filter(({ reason }) => reason !== 'learning');
				for (const one of free)
					for (const other of items)
						if (traits.get(one.card.question)?.apart?.includes(other.card.question) === true)
							expect(hasWaited(learnt, one) || hasWaited(learnt, other)).toBe(true);
				expect(items.filter(({ why }) => why.by === 'new').length).toBeLessThanOrEqual(
					given.settings?.newPerDay ?? 0
				);
				const most = given.settings?.reviewsPerDay || Infinity;
				const reviews = items.filter(({ why }) => why.by === 'gain' || why.by === 'due');
				expect(reviews.length).toBeLessThanOrEqual(most);
			}),
			{ numRuns: runs(200, 2000) }
		);
	});

	it('the order hangs on what is known, not on the order in which it is told', () => {
		fc.assert(
			fc.property(library, situation, fc.nat(), (described, given, seed) => {
				const { tides, memories, holds, today } = told(described);
				const all = [...memories];
				const turned = new Map(
					all.map((_, at) => all[(at + seed) % all.length] ?? ['', null as never])
				);
				const one = plan([tides], memories, { ...given, holds, today });
				const other = { ...given, holds: holds.toReversed(), today };
				expect(plan([tides], turned, other)).toEqual(one);
			})
		);
	});

	it('what takes long enough is all of the day, and less time is asked first of it what gains most a minute', () => {
		fc.assert(
			fc.property(library, (described) => {
				const { tides, memories, holds, today } = told(described);
				const whole = plan([tides], memories, { holds, today, time: 3_600_000 }).items;
				const little = plan([tides], memories, { holds, today, time: 120_000 }).items;
				const key = (items: readonly QueueItem[]) => new Set(items.map(({ card }) => card.key));
				const rest = plan([tides], memories, { holds, today }).items;
				expect(key(whole)).toEqual(key(rest));
				for (const one of key(little)) expect(key(whole).has(one)).toBe(true);
			})
		);
	});
});

describe('many days of study', () => {
	/** Every day in order: what is asked is answered, until nothing more is asked today. */
	function live(
		entries: readonly ListedSet[],
		days: number,
		share: (item: QueueItem, day: number) => number,
		fields: Fields = {}
	) {
		const memories = new Map<CardKey, Memory>();
		const asked: (readonly QueueItem[])[] = [];
		for (let turn = 0; turn < days; turn += 1) {
			const day = monday + turn;
			const morning = new Map<CardKey, Memory | null>();
			const items: QueueItem[] = [];
			let now = dawn + turn * oneDay;
			for (let sitting = 0; sitting < 6; sitting += 1) {
				const today = studied([...morning]);
				const wanted = plan(entries, memories, { now, day, today, ...fields }).items;
				if (wanted.length === 0) break;
				for (const item of wanted) {
					const { key } = item.card;
					now += 30_000;
					if (!morning.has(key)) morning.set(key, memories.get(key) ?? null);
					answer(memories, key, now, share(item, turn), 'study');
					items.push(item);
				}
				now += 20 * 60_000;
			}
			asked.push(items);
		}
		return { asked, memories };
	}

	it('ask a fact by choice, then in a gap, then typed, and never in two ways on one day', () => {
		const tides = setOf('tides', {
			type: { kind: 'short', fact: 'moon' },
			fill: { kind: 'cloze', fact: 'moon' },
			pick: { kind: 'single', fact: 'moon' }
		});
		const { asked } = live([tides], 400, () => 1);
		const forms = asked.flatMap((items) => [...new Set(names(items))]);
		for (const items of asked) expect(new Set(names(items)).size).toBeLessThanOrEqual(1);
		expect([...new Set(forms)]).toEqual(['pick', 'fill', 'type']);
		const order = forms.map((name) => ['pick', 'fill', 'type'].indexOf(name));
		expect(order).toEqual(order.toSorted());
		// Not a day for every day: each form rests the others.
		expect(asked.filter((items) => items.length > 0).length).toBeLessThan(25);
	});

	it('ask another form on the day on which one is forgotten three times in a row', () => {
		const tides = setOf('tides', {
			pick: { kind: 'single', fact: 'moon' },
			type: { kind: 'short', fact: 'moon' }
		});
		let failed = 0;
		const { asked } = live([tides], 300, ({ card }) => {
			if (card.question !== 'type' || failed === 3) return 1;
			failed += 1;
			return 0;
		});
		const days = asked.map(names).filter((day) => day.includes('type'));
		expect(days[0]?.slice(0, 4)).toEqual(['type', 'type', 'type', 'pick']);
		expect(days.slice(1).flatMap((day) => day)).not.toContain('pick');
		expect(days.length).toBeGreaterThan(2);
	});

	it('leave nothing of a pile after the days over which it is spread, whatever else comes back', () => {
		const tides = manyIn('tides', 150, kinds);
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 1, max: 9 }),
				(days, wrong) => {
					const memories = new Map<CardKey, Memory>();
					for (const [at, { key }] of tides.cards.entries())
						answer(memories, key, dawn - (60 + (at % 30)) * oneDay);
					const spread = { day: monday, days };
					const counts: number[] = [];
					for (let turn = 0; turn < days; turn += 1) {
						const now = dawn + turn * oneDay;
						const { items } = plan([tides], memories, {
							now,
							day: monday + turn,
							spread,
							settings: { newPerDay: 0 }
						});
						counts.push(items.filter(({ why }) => why.by === 'gain').length);
						for (const [at, { card }] of items.entries())
							answer(memories, card.key, now + at, (at + turn) % wrong === 1 ? 0 : 1);
					}
					const late = [...memories.values()].filter(({ lastDay }) => lastDay < monday);
					expect(late).toEqual([]);
					expect(Math.max(...counts)).toBeLessThanOrEqual(Math.ceil(150 / days) + 20);
				}
			),
			{ numRuns: runs(20, 200) }
		);
	});

	it('bring new cards every day beside a pile that never ends', () => {
		const tides = manyIn('tides', 400);
		const memories = new Map<CardKey, Memory>();
		for (const { key } of tides.cards.slice(0, 300)) answer(memories, key, dawn - 90 * oneDay);
		for (const time of [120_000, 300_000, 600_000]) {
			const { items } = plan([tides], memories, { time });
			const fresh = items.filter(({ why }) => why.by === 'new');
			expect(fresh.length).toBeGreaterThan(0);
			expect(fresh.length).toBeLessThanOrEqual(10);
		}
	});
});
