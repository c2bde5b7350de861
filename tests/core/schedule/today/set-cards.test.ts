import { describe, expect, it } from 'vitest';
import type { DaySoFar } from '#lib/core/progress/day-so-far.ts';
import { emptyDay } from '#lib/core/progress/day-so-far.ts';
import type { Hold } from '#lib/core/progress/holds.ts';
import type { QuestionTraits } from '#lib/core/question/library-entry.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { candidatesOf } from '#lib/core/schedule/today/candidates.ts';
import type { LearnerState, ListedSet } from '#lib/core/schedule/today/learner-state.ts';
import { cardsIn, indexOf, type SetCards } from '#lib/core/schedule/today/set-cards.ts';
import { todayOf } from '#lib/core/schedule/today/today.ts';
import { after, monday, review } from '../memories.ts';
import { learner, madeSet } from './learner.ts';

const names = ['a', 'b', 'c', 'd'];
const keys = names.map((question) => `tides/${question}/whole`);
const same = { version: 1, key: 'same00' };
const plain = madeSet(
	'tides',
	names.map((id) => ({ id, kind: 'short' }))
);
const entry: ListedSet = {
	...plain,
	editions: [same, { version: 1, key: 'other0' }, { version: 2, key: 'same00' }, same]
};

function memory(card: string | undefined, dueDay: number, fields: Partial<Memory> = {}): Memory {
	const known = after([review({ ...(card === undefined ? {} : { card }), key: 'same00' })]);
	if (known === null) throw new Error('An answer leaves a memory.');
	return { ...known, phase: 'review', dueDay, ...fields };
}

type Held = readonly [string, Hold];

function hold(name: string, fields: Partial<Hold>): Held {
	const card = `tides/${name}/whole`;
	return [card, { card, state: null, buriedDay: null, ...fields }];
}

interface Given extends Partial<Omit<LearnerState, 'cardStatus' | 'today'>> {
	readonly memories?: readonly Memory[];
	readonly holds?: readonly Held[];
	readonly today?: Partial<DaySoFar>;
}

function given(set: ListedSet, { memories = [], holds = [], today = {}, ...fields }: Given) {
	const state = learner([{ entry: set, memories }], {
		...fields,
		cardStatus: new Map(holds),
		today: { ...emptyDay, ...today }
	});
	const [cards] = cardsIn(state);
	if (cards === undefined) throw new Error('The learner has a set.');
	return { state, cards };
}

const keptIn = ({ entry: { cards }, now }: SetCards) => cards.map((_, place) => now.kept(place));
const keptThen = ({ entry: { cards }, morning }: SetCards) =>
	cards.map((_, place) => morning.kept(place));

/** Questions that are due, in their steps, or changed. */
function due(state: LearnerState): readonly string[] {
	const { steps, changed, due: back } = candidatesOf(state, null, null);
	const found = [...steps.map(({ question }) => question)];
	for (const { card } of [...changed, ...back]) found.push(card.question);
	return found.toSorted();
}

function fresh(state: LearnerState): readonly string[] {
	return candidatesOf(state, null, null).fresh.map(({ card }) => card.question);
}

const [a, b, c] = [keys[0], keys[1], keys[2]].map((key) => memory(key, monday + 5));

describe('the cards of a set', () => {
	it('stand with what is known of each, and what was changed', () => {
		const memories = [a, b, c, memory('tides/gone/whole', 0)].flatMap((one) => one ?? []);
		const { state, cards } = given(entry, { memories });
		expect(cards.now.memories).toEqual([a, b, null, null]);
		expect([...cards.changes]).toEqual([
			[1, 'key'],
			[2, 'version']
		]);
		expect(cards.entry).toBe(entry);
		expect(keptIn(cards)).toEqual([null, null, null, null]);
		expect(due(state)).toEqual(['b']);
		expect(due({ ...state, day: monday + 5 })).toEqual(['a', 'b']);
		expect(fresh(state)).toEqual(['c', 'd']);
	});

	it('are kept when the learner put them away, and while they rest today', () => {
		const holds = [
			hold('a', { state: 'suspended' }),
			hold('b', { state: 'known', buriedDay: monday }),
			hold('c', { buriedDay: monday }),
			hold('d', { buriedDay: monday - 1 })
		];
		const { state, cards } = given(plain, {
			memories: keys.map((key) => memory(key, monday, { key: 'key' })),
			holds
		});
		expect(keptIn(cards)).toEqual(['away', 'away', 'buried', null]);
		expect(due(state)).toEqual(['d']);
		expect(fresh(given(plain, { holds }).state)).toEqual(['d']);
	});

	it('are worked out once for a state, and what hangs on the file alone once for the file', () => {
		const { state, cards } = given(entry, {});
		expect(cardsIn(state)[0]).toBe(cards);
		expect(given(entry, { day: monday + 1 }).cards.index).toBe(cards.index);
		expect(indexOf(entry)).toBe(cards.index);
	});

	it('name what is due, in steps, changed or answered today, in the order of the file', () => {
		const memories = [
			memory(keys[3], monday),
			memory(keys[1], monday + 9),
			memory(keys[0], monday + 9, { phase: 'learning' })
		];
		expect(given(entry, { memories }).cards.active).toEqual([0, 1, 3]);
		const today = { memories: new Map([[keys[2] ?? '', null]]) };
		expect(given(entry, { memories, today }).cards.active).toEqual([0, 1, 2, 3]);
		expect(given(plain, { memories: [memory(keys[3], monday + 1, { key: 'key' })] }).cards).toEqual(
			expect.objectContaining({ active: [], nextDueDay: monday + 1 })
		);
	});
});

describe('the forms of a fact', () => {
	const forms: ListedSet = {
		...plain,
		editions: names.map(() => same),
		traits: [
			{ kind: 'short', fact: 'moon' },
			{ kind: 'single', fact: 'Moon' },
			{ kind: 'cloze', fact: 'moon' },
			{ kind: 'short' }
		] satisfies QuestionTraits[]
	};
	const kept = (memories: readonly Memory[], holds: readonly Held[] = []) =>
		keptIn(given(forms, { memories, holds }).cards);

	it('are left to the easiest while none was met', () => {
		expect(kept([])).toEqual(['form', null, 'form', null]);
		expect(kept([], [hold('b', { state: 'suspended' })])).toEqual(['form', 'away', null, null]);
	});

	it('rest together when one is buried, and are away together when one is known', () => {
		expect(kept([], [hold('b', { buriedDay: monday })])).toEqual([
			'buried',
			'buried',
			'buried',
			null
		]);
		expect(kept([], [hold('b', { buriedDay: monday - 1 })])).toEqual(['form', null, 'form', null]);
		const both = [hold('b', { buriedDay: monday }), hold('a', { state: 'known' })] as const;
		expect(kept([], both)).toEqual(['away', 'buried', 'away', null]);
		expect(kept([], both.toReversed())).toEqual(['away', 'buried', 'away', null]);
	});

	it('are left to the one that was answered last', () => {
		const early = memory(keys[1], monday, { lastAt: 5 });
		const late = memory(keys[0], monday + 9, { lastAt: 6 });
		expect(kept([early, late])).toEqual([null, 'form', 'form', null]);
		const { state } = given(forms, { memories: [early, late] });
		expect(due(state)).toEqual([]);
		expect(todayOf(state, null).nextDay).toBe(monday + 9);
		expect(kept([early, late], [hold('a', { state: 'suspended' })])).toEqual([
			'away',
			null,
			'form',
			null
		]);
	});

	it('do not count for one another where a fact has one form only', () => {
		const alone = { ...forms, traits: forms.traits.with(1, { kind: 'single', fact: 'sun' }) };
		expect(keptIn(given(alone, {}).cards)).toEqual(['form', null, null, null]);
	});

	it('name all forms by the card that speaks for them, the easiest first', () => {
		const { now } = given(forms, {}).cards;
		expect([...now.speakers.keys()]).toEqual([1]);
		expect(now.speakers.get(1)?.map(({ card }) => card.question)).toEqual(['b', 'c', 'a']);
		expect(given(plain, {}).cards.now.speakers.size).toBe(0);
	});

	it('are spoken for in the morning by the one that had been answered last then', () => {
		const early = memory(keys[1], monday, { lastAt: 5, lastDay: monday - 3 });
		const late = memory(keys[0], monday + 9, { lastAt: 6 });
		const today = { memories: new Map([[keys[0] ?? '', null]]) };
		const { cards } = given(forms, { memories: [early, late], today });
		expect(keptIn(cards)).toEqual([null, 'form', 'form', null]);
		expect(keptThen(cards)).toEqual(['form', null, 'form', null]);
	});
});

describe('the morning of a day', () => {
	const before = memory(keys[0], monday, { lastDay: monday - 4 });
	const now = memory(keys[0], monday + 7, { lastDay: monday });
	const met = memory(keys[3], monday, { lastDay: monday });
	const answered = new Map<string, Memory | null>([
		[keys[0] ?? '', before],
		[keys[3] ?? '', null],
		['tides/gone/whole', null]
	]);

	it('is as it is now while nothing was answered', () => {
		const { cards } = given(plain, { memories: [now] });
		expect(cards.morning.memories).toEqual(cards.now.memories);
	});

	it('has the memories of then for cards answered today', () => {
		const { cards } = given(plain, { memories: [now, met], today: { memories: answered } });
		expect(cards.now.memories).toEqual([now, null, null, met]);
		expect(cards.morning.memories).toEqual([before, null, null, null]);
	});

	it('knows whether a set was begun before today, and when it was last studied', () => {
		const { cards } = given(plain, { memories: [now, met], today: { memories: answered } });
		expect(cards).toMatchObject({ begun: true, begunBefore: true, lastDay: monday - 4 });
		const first = new Map([[keys[3] ?? '', null]]);
		expect(given(plain, { memories: [met], today: { memories: first } }).cards).toMatchObject({
			begun: true,
			begunBefore: false,
			lastDay: null
		});
		expect(given(plain, {}).cards).toMatchObject({ begun: false, begunBefore: false });
	});

	it('has no memory of an earlier version of what was answered in a later one', () => {
		const old = memory(keys[2], monday, { version: 1 });
		const renewed = memory(keys[2], monday + 3, { version: 2 });
		const today = { memories: new Map([[keys[2] ?? '', old]]) };
		const { cards } = given(entry, { memories: [renewed], today });
		expect(cards.now.memories[2]).toBe(renewed);
		expect(cards.morning.memories[2]).toBeNull();
	});

	it('keeps what was put away then, and not what was since', () => {
		const then: Held[] = [hold('a', { state: 'suspended' }), hold('b', { buriedDay: monday - 1 })];
		const { cards } = given(plain, {
			holds: [hold('a', {}), hold('b', { buriedDay: monday }), hold('c', { state: 'known' })],
			today: { cardStatus: new Map([...then, ['tides/c/whole', null] as const]) }
		});
		expect(keptIn(cards)).toEqual([null, 'buried', 'away', null]);
		expect(keptThen(cards)).toEqual(['away', null, null, null]);
	});
});

describe('the next day on which a card comes back', () => {
	const nextDay = (memories: readonly Memory[], fields: Given = {}) =>
		todayOf(given(entry, { memories, ...fields }).state, null).nextDay;

	it('is the first on which one does that is not due already', () => {
		const memories = [memory(keys[0], monday + 5), memory(keys[1], monday + 2)];
		expect(nextDay(memories)).toBe(monday + 5);
		expect(nextDay(memories, { day: monday + 5 })).toBeNull();
		expect(nextDay([])).toBeNull();
	});

	it('is tomorrow for a card that rests today, and never for one put away', () => {
		const memories = [memory(keys[0], monday - 3), memory(keys[3], monday + 7)];
		const next = (...holds: readonly Held[]) => nextDay(memories, { holds });
		expect(next(hold('a', { buriedDay: monday }))).toBe(monday + 1);
		expect(next(hold('a', { state: 'known' }))).toBe(monday + 7);
		expect(next(hold('a', { buriedDay: monday }), hold('d', { buriedDay: monday }))).toBe(
			monday + 1
		);
		expect(next(hold('d', { buriedDay: monday }))).toBe(monday + 7);
		expect(next(hold('d', { state: 'suspended' }))).toBeNull();
	});

	it('is tomorrow for a changed card that rests today', () => {
		const holds = [hold('b', { buriedDay: monday })];
		expect(nextDay([memory(keys[1], monday + 30)], { holds })).toBe(monday + 1);
	});
});
