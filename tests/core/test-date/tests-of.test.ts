import { describe, expect, it } from 'vitest';
import { emptyDay, type DaySoFar } from '#lib/core/progress/day-so-far.ts';
import type { Hold } from '#lib/core/progress/holds.ts';
import type { ListedExam } from '#lib/core/progress/rulings.ts';
import { defaultSettings, schedulingFor } from '#lib/core/progress/settings.ts';
import type { PlannedCard } from '#lib/core/planner/plan.ts';
import { cardOf, type CardKey } from '#lib/core/schedule/card.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import type { LearnerState, ListedSet } from '#lib/core/schedule/today/learner-state.ts';
import { todayOf } from '#lib/core/schedule/today/today.ts';
import { defaultAllowance, usualSeconds } from '#lib/core/test-date/allowance.ts';
import { dayOfDate } from '#lib/core/test-date/calendar-day.ts';
import type { Allowance } from '#lib/core/test-date/exam.ts';
import { testDayOf, testsOf } from '#lib/core/test-date/tests-of.ts';
import { learner } from '../schedule/today/learner.ts';
import { tidesEntry, windEntry } from './library.ts';

/** A Sunday. */
const today = dayOfDate('2026-11-22') ?? 0;
const { test: _, ...untested } = tidesEntry;
const tides = { ...untested, editions: untested.cards.map(() => ({ version: 1, key: 'k' })) };
const bulge = 'tides/bulge/whole';
const first = 'tides/ebb/g1';
const second = 'tides/ebb/g2';
const neap = 'tides/neap/whole';
const loose = 'tides/loose/whole';

function exam(id: string, inDays: number, sections: readonly string[] | null = null): ListedExam {
	return { id, name: `Test ${id}`, day: today + inDays, covers: [{ set: 'tides', sections }] };
}

const soon = exam('a', 5, ['sea']);
const late = exam('b', 20);

function met(card: CardKey, fields: Partial<Memory> = {}): Memory {
	const { key, ...rest } = cardOf(card);
	return {
		...{ card: key, ...rest, stability: 9, difficulty: 5, phase: 'review', step: 0 },
		...{ lastAt: 0, lastDay: today - 9, lastShare: 1, dueDay: today + 3, dueAt: 0 },
		...{ interval: 9, reps: 2, lapses: 0, key: 'k' },
		...fields
	};
}

interface Given extends Partial<Omit<LearnerState, 'sets' | 'cardStatus' | 'today'>> {
	readonly entries?: readonly ListedSet[];
	readonly memories?: readonly Memory[];
	readonly holds?: readonly Hold[];
	readonly today?: Partial<DaySoFar>;
}

function state({ entries = [tides, windEntry], memories = [], holds = [], ...given }: Given = {}) {
	return learner(
		entries.map((entry) => ({
			entry,
			memories: memories.filter(({ set }) => set === entry.id)
		})),
		{
			...{ day: today, now: today * 86_400_000, tests: [soon, late] },
			...given,
			cardStatus: new Map(holds.map((hold) => [hold.card, hold])),
			today: { ...emptyDay, ...given.today }
		}
	);
}

const week = (cards: number): Allowance => ({
	...{ unit: 'cards', off: [], week: [cards, cards, cards, cards, cards, cards, cards] }
});
const keys = (cards: readonly { readonly key: CardKey }[] | undefined) =>
	cards?.map(({ key }) => key);
const planned = (key: CardKey): PlannedCard => ({ key, index: 0.1, withIt: 0.9, without: 0.4 });

describe('testsOf', () => {
	it('has nothing to plan without a test that is coming, or that covers a card', () => {
		for (const tests of [[], [exam('a', 0)], [exam('a', -3)], [exam('a', 3, ['wind'])]])
			expect(testsOf(state({ tests }))).toMatchObject({ question: null, outlook: null });
		const gone = { ...soon, covers: [{ set: 'gone', sections: null }] };
		expect(testsOf(state({ tests: [gone] }))).toMatchObject({ coming: [gone], question: null });
	});

	it('knows all tests, those that are coming, and those that were taken off', () => {
		const tests = [exam('p', -3), late];
		const known = testsOf(state({ tests, entries: [tidesEntry] }));
		expect(known.calendar.map(({ id, file }) => [id, file])).toEqual([
			['p', null],
			['file:tides', 'tides'],
			['b', null]
		]);
		expect(known.coming.map(({ id }) => id)).toEqual(['file:tides', 'b']);
		expect(known.off).toEqual([]);
		const off = { ...late, id: 'file:tides', covers: [] };
		expect(testsOf(state({ tests: [off], entries: [tidesEntry] }))).toMatchObject({
			coming: [],
			off: [{ id: 'file:tides', day: today + 12 }],
			question: null
		});
	});

	it('asks of the planner each card that a test covers, with what is known of it, until the last test', () => {
		const known = met(bulge, { stability: 12, difficulty: 4, lastDay: today - 2 });
		const { question, allowance } = testsOf(state({ memories: [known] }));
		expect(question).toEqual({
			day: today,
			capacity: Array.from({ length: 20 }, () => 20),
			weights: schedulingFor(defaultSettings).weights,
			cards: [
				{
					key: bulge,
					state: { stability: 12, difficulty: 4 },
					lastDay: today - 2,
					exams: [today + 5, today + 20]
				},
				{ key: first, state: null, lastDay: null, exams: [today + 5, today + 20] },
				{ key: second, state: null, lastDay: null, exams: [today + 5, today + 20] },
				{ key: neap, state: null, lastDay: null, exams: [today + 20] },
				{ key: loose, state: null, lastDay: null, exams: [today + 20] }
			]
		});
		expect(allowance).toBe(defaultAllowance);
	});

	it('plans by what a day allows', () => {
		const { question, allowance } = testsOf(state({ tests: [soon], allowance: week(3) }));
		expect(question?.capacity).toEqual([3, 3, 3, 3, 3]);
		expect(allowance).toEqual(week(3));
		const minutes = { ...week(2), unit: 'minutes' } as const;
		const usual = testsOf(state({ tests: [soon], allowance: minutes }));
		expect(usual.secondsACard).toBe(usualSeconds);
		expect(usual.question?.capacity).toEqual([6, 6, 6, 6, 6]);
	});

	it('makes the same plan all day, and expects of the tests what is known by now', () => {
		const before = met(bulge);
		const now = met(bulge, { stability: 30, lastDay: today });
		const memories = new Map([
			[bulge, before],
			[neap, null]
		]);
		const allowance = week(3);
		const morning = testsOf(state({ allowance, memories: [before] }));
		const { question, outlook } = testsOf(
			state({ allowance, memories: [now, met(neap, { lastDay: today })], today: { memories } })
		);
		expect(question).toEqual(morning.question);
		expect(morning.outlook).toEqual(morning.question);
		expect(outlook?.capacity.slice(0, 3)).toEqual([1, 3, 3]);
		expect(outlook?.cards.find(({ key }) => key === bulge)).toMatchObject({
			state: { stability: 30 },
			lastDay: today
		});
		expect(question?.cards.find(({ key }) => key === neap)?.state).toBeNull();
	});

	it('takes the minutes of a day by the pace of the morning', () => {
		const timed = tides.cards.map(({ key }) => met(key, { took: 60_000 }));
		const ten = [...timed, ...windEntry.cards.map(({ key }) => met(key, { took: 60_000 }))];
		const more = Array.from({ length: 3 }, (__, at) => at);
		const wide = {
			...windEntry,
			cards: [...windEntry.cards, ...more.map((at) => cardOf(`wind/w${at}/whole`))],
			editions: Array.from({ length: 5 }, () => ({ version: 1, key: 'k' }))
		};
		const memories = [...ten, ...more.map((at) => met(`wind/w${at}/whole`, { took: 60_000 }))];
		const entries = [tides, wide];
		expect(testsOf(state({ entries, memories })).secondsACard).toBe(60);
		const quick = memories.map((one) => ({ ...one, took: 5000, lastDay: today }));
		const then = { memories: new Map(memories.map((one) => [one.card, one])) };
		expect(testsOf(state({ entries, memories: quick, today: then })).secondsACard).toBe(60);
	});

	it('plans for a card that rests until tomorrow, and not for one put away', () => {
		const holds: readonly Hold[] = [
			{ card: bulge, state: null, buriedDay: today },
			{ card: neap, state: 'suspended', buriedDay: null },
			{ card: loose, state: 'known', buriedDay: null }
		];
		expect(keys(testsOf(state({ holds })).question?.cards)).toEqual([bulge, first, second]);
	});

	it('keeps what is put away today in the plan of today, and expects nothing of it', () => {
		const hold: Hold = { card: neap, state: 'suspended', buriedDay: null };
		const put = testsOf(state({ holds: [hold], today: { cardStatus: new Map([[neap, null]]) } }));
		expect(keys(put.question?.cards)).toContain(neap);
		expect(keys(put.outlook?.cards)).not.toContain(neap);
		const back = testsOf(state({ today: { cardStatus: new Map([[neap, hold]]) } }));
		expect(keys(back.question?.cards)).toContain(neap);
		expect(keys(back.outlook?.cards)).toContain(neap);
	});

	it('takes an answer that is dated later than today for one of today', () => {
		const ahead = met(bulge, { lastDay: today + 300 });
		const { question, outlook } = testsOf(state({ memories: [ahead] }));
		expect(question?.cards[0]?.lastDay).toBe(today);
		expect(outlook?.cards[0]?.lastDay).toBe(today);
	});
});

describe('testDayOf', () => {
	const plan = { today: [first, second, loose].map(planned) };
	const dayOf = (given: Given = {}, made: typeof plan | null = plan) => {
		const one = state(given);
		return testDayOf(one, testsOf(one), made);
	};
	const asked = (given: Given = {}, made: typeof plan | null = plan) => {
		const one = state({ settings: { ...defaultSettings, newPerDay: 0 }, ...given });
		const { items } = todayOf(one, testDayOf(one, testsOf(one), made));
		return items.map(({ card }) => card.key);
	};

	it('is nothing without a test', () => {
		expect(dayOf({ tests: [] })).toBeNull();
	});

	it('has the cards of the plan first, and then all that are worth asking', () => {
		const day = dayOf();
		expect(keys(day?.cards.slice(0, 3))).toEqual([first, second, loose]);
		expect(new Set(keys(day?.cards))).toEqual(new Set(keys(tides.cards)));
		expect(day?.cards).toHaveLength(5);
	});

	it('asks one card of a question, and another in place of the second', () => {
		expect(asked()).toHaveLength(3);
		expect(asked()).toEqual(expect.arrayContaining([first, loose]));
		expect(asked()).not.toContain(second);
	});

	it('says the next test of each card', () => {
		const next = new Map(dayOf()?.cards.map(({ key, exam: { name, day } }) => [key, [name, day]]));
		expect(next.get(first)).toEqual(['Test a', today + 5]);
		expect(next.get(bulge)).toEqual(['Test a', today + 5]);
		expect(next.get(loose)).toEqual(['Test b', today + 20]);
	});

	it('asks no more than the day allows, nor than the plan has', () => {
		expect(dayOf({ allowance: week(2) })?.room).toBe(2);
		expect(asked({ allowance: week(2) })).toHaveLength(2);
		expect(dayOf({ allowance: week(0) })?.room).toBe(0);
		expect(asked({ allowance: week(0) })).toEqual([]);
		expect(dayOf()?.room).toBe(3);
		expect(dayOf({}, { today: [] })?.room).toBe(0);
	});

	it('asks nothing whose question was asked today, or that no test covers', () => {
		const memory = met(first, { lastDay: today });
		const given = {
			memories: [memory],
			today: {
				asked: new Set(['tides/ebb']),
				studied: new Set([first]),
				memories: new Map([[first, null]])
			}
		};
		const left = asked(given);
		expect(left).toHaveLength(2);
		expect(left).toContain(loose);
		expect(left).not.toContain(second);
		expect(left.filter((key) => key.startsWith('wind'))).toEqual([]);
	});

	it('knows all cards that a coming test covers', () => {
		expect([...(dayOf({ tests: [soon] })?.covered ?? [])]).toEqual([bulge, first, second]);
	});

	it('has where no plan could be made the cards by what one review of each would gain', () => {
		const day = dayOf({ allowance: week(3) }, null);
		expect(day?.room).toBe(3);
		const gains = day?.cards.map(({ withIt, without }) => withIt - without) ?? [];
		expect(gains).toHaveLength(5);
		expect(asked({ allowance: week(3) }, null)).toHaveLength(3);
	});
});
