import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#lib/core/progress/settings.ts';
import type { Hold } from '#lib/core/progress/holds.ts';
import { emptyDay } from '#lib/core/progress/day-so-far.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { comingBack, reviewsIn } from '#lib/core/schedule/today/coming-back.ts';
import type { LearnerState } from '#lib/core/schedule/today/learner-state.ts';
import { todayOf } from '#lib/core/schedule/today/today.ts';
import { after, dawn, monday, review } from '../memories.ts';
import { learner, madeSet } from './learner.ts';

const oneDay = 86_400_000;
const names = Array.from({ length: 12 }, (_, index) => `q${index}`);
const plain = madeSet(
	'tides',
	names.map((id) => ({ id }))
);
const key = (question: string) => `tides/${question}/whole`;

function memory(question: string, dueDay: number, fields: Partial<Memory> = {}): Memory {
	const known = after([review({ card: key(question), day: dueDay - 9, key: 'key' })]);
	if (known === null) throw new Error('An answer leaves a memory.');
	return { ...known, phase: 'review', dueDay, lastDay: dueDay - 9, stability: 9, ...fields };
}

interface Given extends Partial<Omit<LearnerState, 'cardStatus'>> {
	/** Due days of the first cards, counted from today. */
	readonly due?: readonly number[];
	readonly memories?: readonly Memory[];
	readonly holds?: readonly Omit<Hold, 'card'>[];
	readonly reviewsPerDay?: number;
	readonly entry?: typeof plain;
}

function back(
	{ due = [], memories, holds = [], reviewsPerDay = 0, entry = plain, ...fields }: Given,
	days = 5
): readonly number[] {
	const state = learner(
		[{ entry, memories: memories ?? due.map((ahead, at) => memory(`q${at}`, monday + ahead)) }],
		{
			settings: { ...defaultSettings, newPerDay: 0, reviewsPerDay },
			...fields,
			cardStatus: new Map(
				holds.map((hold, at) => [key(`q${at}`), { card: key(`q${at}`), ...hold }] as const)
			)
		}
	);
	const next = { ...state, today: emptyDay, day: monday + 1, now: dawn + oneDay };
	return comingBack(state, { today: todayOf(state, null), tomorrow: todayOf(next, null) }, days);
}

describe('the cards that come back', () => {
	it.each<[string, Given, readonly number[]]>([
		['are none where none was met', {}, [0, 0, 0, 0, 0]],
		['come by their dates', { due: [2, 3, 3, 9] }, [0, 0, 1, 2, 0]],
		[
			'are asked tomorrow as well while nobody answers them today, and then not again',
			{ due: [-7, 0, 1, 2, 4] },
			[2, 3, 1, 0, 1]
		],
		[
			'are no more than a day allows, the others on the next days',
			{ due: [0, 0, 0, 1, 2, 2, 2, 2], reviewsPerDay: 2 },
			[2, 2, 2, 2, 2]
		],
		[
			'are one each day where no more is wanted',
			{ due: [0, 0, 0], reviewsPerDay: 1 },
			[1, 1, 1, 1, 0]
		],
		[
			'leave out what the learner put away',
			{
				due: [0, 2, 2],
				holds: [
					{ state: 'suspended', buriedDay: null },
					{ state: 'known', buriedDay: null }
				]
			},
			[0, 0, 1, 0, 0]
		],
		[
			'come tomorrow where they rest today',
			{ due: [0, 0], holds: [{ state: null, buriedDay: monday }] },
			[1, 2, 0, 0, 0]
		],
		[
			'come on their day where they rest before it',
			{ due: [3], holds: [{ state: null, buriedDay: monday }] },
			[0, 0, 0, 1, 0]
		],
		[
			'come today where they rested yesterday',
			{ due: [0], holds: [{ state: null, buriedDay: monday - 1 }] },
			[1, 1, 0, 0, 0]
		],
		[
			'come today where their answer was changed',
			{ memories: [memory('q0', monday + 3, { key: 'other' })] },
			[1, 1, 0, 0, 0]
		],
		[
			'come today while they are in their steps',
			{ memories: [memory('q0', monday, { phase: 'learning', lastDay: monday })] },
			[1, 1, 0, 0, 0]
		],
		[
			'leave out what starts afresh',
			{
				memories: [memory('q0', monday)],
				entry: { ...plain, editions: plain.editions.with(0, { version: 2, key: 'key' }) }
			},
			[0, 0, 0, 0, 0]
		],
		[
			'leave out what the file has lost',
			{ memories: [memory('gone', monday), memory('gone', monday + 2)] },
			[0, 0, 0, 0, 0]
		]
	])('%s', (_, given, expected) => {
		expect(back(given)).toEqual(expected);
	});

	it('are those of a pile only by its shares today and tomorrow', () => {
		const due = names.map(() => -3);
		const spread = { day: monday, days: 4 };
		expect(back({ due, spread }).slice(0, 2)).toEqual([3, 4]);
	});

	it('count a fact once, by the form that speaks for it', () => {
		const entry = madeSet('tides', [
			{ id: 'q0', kind: 'short', fact: 'moon' },
			{ id: 'q1', kind: 'single', fact: 'moon' }
		]);
		const memories = [
			memory('q0', monday + 2, { lastAt: 2 }),
			memory('q1', monday + 3, { lastAt: 1 })
		];
		expect(back({ entry, memories })).toEqual([0, 0, 1, 0, 0]);
	});

	it('are asked on as many days as are wanted', () => {
		expect(back({ due: [8] }, 9).at(-1)).toBe(1);
		expect(back({ due: [8] }, 8)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
	});
});

describe('the reviews of a day', () => {
	it('are its cards without the new ones', () => {
		const state = learner([{ entry: plain, memories: [memory('q3', monday)] }]);
		const today = todayOf(state, null);
		expect(reviewsIn(today)).toBe(1);
		expect(today.items.length).toBeGreaterThan(1);
	});
});
