import { describe, expect, it } from 'vitest';
import { firstSuccess } from '#lib/core/planner/first-answer.ts';
import { greedy } from '#lib/core/planner/greedy.ts';
import { defaultWeights, nextState, retrievability } from '#lib/core/schedule/memory/fsrs.ts';
import { daysOf, fresh, met, question } from './questions.ts';

describe('greedy', () => {
	it('takes the cards that one review helps most on the day of the test', () => {
		const cards = [met('firm', 300, 4, 5, 6), met('shaky', 2, 6, 8, 6), ...fresh(2, 6)];
		const keys = (room: number): readonly string[] =>
			greedy(question(cards, [room])).map(({ key }) => key);
		expect(keys(4)).toEqual(['c0', 'c1', 'shaky', 'firm']);
		expect(keys(1)).toEqual(['c0']);
		expect(keys(0)).toEqual([]);
		expect(keys(2.9)).toEqual(['c0', 'c1']);
	});

	it('tells the recall with one review and without', () => {
		const state = { stability: 3, difficulty: 6 };
		const [card] = greedy(question([met('card', 3, 6, 5, 7)], [1]));
		const known = retrievability(defaultWeights, 5, 3);
		const after = (grade: 1 | 3): number =>
			retrievability(defaultWeights, 7, nextState(defaultWeights, state, 5, grade).stability);
		expect(card!.withIt).toBeCloseTo(known * after(3) + (1 - known) * after(1), 12);
		expect(card!.without).toBeCloseTo(retrievability(defaultWeights, 12, 3), 12);
		expect(card!.index).toBeCloseTo(card!.withIt - card!.without, 12);
	});

	it('counts what was never met as not known, and the first answer as right for most', () => {
		const [card] = greedy(question(fresh(1, 4), [1]));
		const { 0: again, 2: good } = defaultWeights;
		expect(card!.without).toBe(0);
		expect(card!.withIt).toBeCloseTo(
			firstSuccess * retrievability(defaultWeights, 4, good) +
				(1 - firstSuccess) * retrievability(defaultWeights, 4, again),
			12
		);
	});

	it('adds up the tests of a card', () => {
		const [both, one] = greedy(question([met('both', 2, 5, 3, 2, 6), met('one', 2, 5, 3, 6)], [2]));
		expect([both!.key, one!.key]).toEqual(['both', 'one']);
		expect(both!.index).toBeGreaterThan(one!.index);
		expect(both!.index).toBeCloseTo(2 * (both!.withIt - both!.without), 12);
	});

	it('passes by what was asked today and what has no test to come', () => {
		const cards = [
			met('today', 1, 5, 0, 4),
			met('ahead', 1, 5, -2, 4),
			met('past', 1, 5, 3, 0, -2)
		];
		expect(greedy(question(cards, daysOf(4, 9)))).toEqual([]);
	});
});
