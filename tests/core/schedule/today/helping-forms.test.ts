import { describe, expect, it } from 'vitest';
import { emptyDay, type DaySoFar } from '#lib/core/progress/day-so-far.ts';
import { defaultSettings } from '#lib/core/progress/settings.ts';
import { cardOf, type CardKey } from '#lib/core/schedule/card.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { todayOf } from '#lib/core/schedule/today/today.ts';
import { testDayOf, testsOf } from '#lib/core/test-date/tests-of.ts';
import { dawn, monday } from '../memories.ts';
import { learner, madeSet } from './learner.ts';

const fact = 'The moon pulls';
const plain = Array.from({ length: 12 }, (_, index) => ({ id: `plain${index}` }));
const entry = madeSet('tides', [
	{ id: 'typed', kind: 'short', fact },
	{ id: 'chosen', kind: 'single', fact },
	...plain
]);

function memory(card: CardKey, fields: Partial<Memory> = {}): Memory {
	const { set, question, part } = cardOf(card);
	return {
		...{ card, set, question, part, stability: 10, difficulty: 5, phase: 'review', step: 0 },
		...{ lastAt: dawn - 10 * 86_400_000, lastDay: monday - 10, lastShare: 1, dueDay: monday },
		...{ dueAt: 0, interval: 10, reps: 3, lapses: 0, key: 'key' },
		...fields
	};
}

const due = memory('tides/typed/whole');
/** Forgotten three times today, and then another form of the fact was asked in its place. */
const afterHelp: DaySoFar = {
	...emptyDay,
	asked: new Set(['tides/typed', 'tides/chosen']),
	studied: new Set(['tides/typed/whole', 'tides/chosen/whole']),
	memories: new Map([
		['tides/typed/whole', due],
		['tides/chosen/whole', null]
	])
};
const today = { lastAt: dawn + 60_000, lastDay: monday };
const forgotten = memory('tides/typed/whole', {
	...{ ...today, lastShare: 0, failures: 3, dueDay: monday + 1, interval: 1 }
});
const helped = memory('tides/chosen/whole', {
	...{ ...today, lastAt: dawn + 120_000, dueDay: monday + 2, interval: 2, reps: 1 }
});

const settings = { ...defaultSettings, newPerDay: 3 };
const before = learner([{ entry, memories: [due] }], { settings });
const after = learner([{ entry, memories: [forgotten, helped] }], { settings, today: afterHelp });

const keys = (items: readonly { readonly card: { readonly key: CardKey } }[]) =>
	items.map(({ card }) => card.key);

describe('a form of a fact that helps', () => {
	it('leaves the new cards of the day as they were', () => {
		const fresh = (state: typeof before) =>
			keys(todayOf(state, null).items.filter(({ reason }) => reason === 'new'));
		expect(fresh(before)).toHaveLength(3);
		expect(fresh(after)).toEqual(fresh(before));
	});

	it('makes “three more” no more than three', () => {
		expect(todayOf(after, null, { extra: 3 }).items.length).toBe(
			todayOf(
				learner([{ entry, memories: [forgotten, helped] }], {
					settings,
					today: {
						...afterHelp,
						asked: new Set(['tides/typed']),
						studied: new Set(['tides/typed/whole']),
						memories: new Map([['tides/typed/whole', due]])
					}
				}),
				null,
				{ extra: 3 }
			).items.length
		);
	});

	it('pushes no planned card out of today', () => {
		const covers = [{ set: 'tides', sections: null }];
		const tests = [{ id: 'e', name: 'Geography', day: monday + 9, covers }];
		// As many as there are cards and one form of the fact.
		const week = [13, 13, 13, 13, 13, 13, 13] as const;
		const allowance = { unit: 'cards', week, off: [] } as const;
		const asked = (state: typeof before) => {
			const planned = { ...state, tests, allowance };
			return keys(todayOf(planned, testDayOf(planned, testsOf(planned), null)).items);
		};
		const morning = asked(before);
		expect(morning).toHaveLength(13);
		const isOfFact = (key: CardKey) => /typed|chosen/u.test(key);
		expect(asked(after)).toEqual(morning.filter((key) => !isOfFact(key)));
	});
});
