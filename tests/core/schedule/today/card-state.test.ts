import { describe, expect, it } from 'vitest';
import type { Hold } from '#lib/core/progress/holds.ts';
import type { QuestionTraits } from '#lib/core/question/library-entry.ts';
import { cardOf } from '#lib/core/schedule/card.ts';
import { isDue, isFresh, nextDueDay, standingsOf } from '#lib/core/schedule/today/card-state.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { after, monday, review } from '../memories.ts';

const names = ['a', 'b', 'c', 'd'];
const keys = names.map((question) => `tides/${question}/whole`);
const entry = {
	questionIds: names,
	traits: names.map((): QuestionTraits => ({ kind: 'short' })),
	cards: keys.map(cardOf),
	editions: [
		{ version: 1, key: 'same00' },
		{ version: 1, key: 'other0' },
		{ version: 2, key: 'same00' },
		{ version: 1, key: 'same00' }
	]
};

function memory(card: string | undefined, dueDay: number, fields: Partial<Memory> = {}): Memory {
	const known = after([review({ ...(card === undefined ? {} : { card }), key: 'same00' })]);
	if (known === null) throw new Error('An answer leaves a memory.');
	return { ...known, phase: 'review', dueDay, ...fields };
}

function hold(name: string, fields: Partial<Hold>): readonly [string, Hold] {
	const card = `tides/${name}/whole`;
	return [card, { card, state: null, buriedDay: null, ...fields }];
}

const [a, b, c] = [keys[0], keys[1], keys[2]].map((key) => memory(key, monday + 5));

describe('standingsOf', () => {
	it('sets beside each card what is known of it, and what was changed', () => {
		const memories = [a, b, c, memory('tides/gone/whole', 0)].flatMap((one) => one ?? []);
		const standings = standingsOf(entry, memories, new Map(), monday);
		expect(standings.map(({ memory, change }) => [memory, change])).toEqual([
			[a, null],
			[b, 'key'],
			[null, 'version'],
			[null, null]
		]);
		expect(standings.map(({ card }) => card)).toEqual(entry.cards);
		expect(standings.map(({ kept }) => kept)).toEqual([null, null, null, null]);
		expect(standings.map((one) => isDue(one, monday))).toEqual([false, true, false, false]);
		expect(standings.map((one) => isDue(one, monday + 5))).toEqual([true, true, false, false]);
		expect(standings.map(isFresh)).toEqual([false, false, true, true]);
	});

	it('keeps what the learner put away, and what rests today', () => {
		const memories = keys.map((key) => memory(key, monday));
		const holds = new Map([
			hold('a', { state: 'suspended' }),
			hold('b', { state: 'known', buriedDay: monday }),
			hold('c', { buriedDay: monday }),
			hold('d', { buriedDay: monday - 1 })
		]);
		const standings = standingsOf(entry, memories, holds, monday);
		expect(standings.map(({ kept }) => kept)).toEqual(['away', 'away', 'buried', null]);
		expect(standings.map((one) => isDue(one, monday))).toEqual([false, false, false, true]);
		expect(standingsOf(entry, [], holds, monday).map(isFresh)).toEqual([false, false, false, true]);
	});
});

describe('the forms of a fact', () => {
	const forms = {
		...entry,
		editions: names.map(() => ({ version: 1, key: 'same00' })),
		traits: [
			{ kind: 'short', fact: 'moon' },
			{ kind: 'single', fact: 'Moon' },
			{ kind: 'cloze', fact: 'moon' },
			{ kind: 'short' }
		] satisfies QuestionTraits[]
	};
	const kept = (memories: readonly Memory[], holds: readonly (readonly [string, Hold])[] = []) =>
		standingsOf(forms, memories, new Map(holds), monday).map((standing) => standing.kept);

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
		const standings = standingsOf(forms, [early, late], new Map(), monday);
		expect(standings.some((one) => isDue(one, monday))).toBe(false);
		expect(nextDueDay(standings, monday)).toBe(monday + 9);
		expect(kept([early, late], [hold('a', { state: 'suspended' })])).toEqual([
			'away',
			null,
			'form',
			null
		]);
	});

	it('do not count for one another where a fact has one form only', () => {
		const alone = { ...forms, traits: forms.traits.with(1, { kind: 'single', fact: 'sun' }) };
		const standings = standingsOf(alone, [], new Map(), monday);
		expect(standings.map((standing) => standing.kept)).toEqual(['form', null, null, null]);
	});
});

describe('nextDueDay', () => {
	it('is the first day on which a card comes back that is not due already', () => {
		const memories = [memory(keys[0], monday + 5), memory(keys[1], monday + 2)];
		const standings = standingsOf(entry, memories, new Map(), monday);
		expect(nextDueDay(standings, monday)).toBe(monday + 5);
		expect(nextDueDay(standings, monday + 5)).toBeNull();
		expect(nextDueDay([], monday)).toBeNull();
	});

	it('is tomorrow for a card that rests today, and never for one put away', () => {
		const memories = [memory(keys[0], monday - 3), memory(keys[3], monday + 7)];
		const next = (...holds: readonly (readonly [string, Hold])[]) =>
			nextDueDay(standingsOf(entry, memories, new Map(holds), monday), monday);
		expect(next(hold('a', { buriedDay: monday }))).toBe(monday + 1);
		expect(next(hold('a', { state: 'known' }))).toBe(monday + 7);
		expect(next(hold('a', { buriedDay: monday }), hold('d', { buriedDay: monday }))).toBe(
			monday + 1
		);
		expect(next(hold('d', { buriedDay: monday }))).toBe(monday + 7);
		expect(next(hold('d', { state: 'suspended' }))).toBeNull();
	});

	it('is tomorrow for a changed card that rests today', () => {
		const memories = [memory(keys[1], monday + 30)];
		const buried = new Map([hold('b', { buriedDay: monday })]);
		expect(nextDueDay(standingsOf(entry, memories, buried, monday), monday)).toBe(monday + 1);
	});
});
