import { describe, expect, it } from 'vitest';
import { cardOf } from '#lib/core/schedule/card.ts';
import { isDue, nextDueDay, standingsOf } from '#lib/core/schedule/card-standing.ts';
import type { Memory } from '#lib/core/schedule/memory.ts';
import { after, monday, trial } from './memories.ts';

const keys = ['a', 'b', 'c', 'd'].map((question) => `tides/${question}/whole`);
const entry = {
	questionIds: ['a', 'b', 'c', 'd'],
	traits: ['a', 'b', 'c', 'd'].map(() => ({ kind: 'short' as const })),
	cards: keys.map(cardOf),
	editions: [
		{ version: 1, key: 'same00' },
		{ version: 1, key: 'other0' },
		{ version: 2, key: 'same00' },
		{ version: 1, key: 'same00' }
	]
};

function memory(card: string | undefined, dueDay: number): Memory {
	const known = after([trial({ ...(card === undefined ? {} : { card }), key: 'same00' })]);
	if (known === null) throw new Error('An answer leaves a memory.');
	return { ...known, phase: 'review', dueDay };
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
		expect(standings.map((one) => isDue(one, monday))).toEqual([false, true, false, false]);
		expect(standings.map((one) => isDue(one, monday + 5))).toEqual([true, true, false, false]);
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
});
