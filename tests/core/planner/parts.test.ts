import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastWorth } from '#lib/core/planner/least-worth.ts';
import {
	columnOf,
	grid,
	gridDifficulties,
	gridStabilities,
	rowOf,
	transitions
} from '#lib/core/planner/grid.ts';
import { horizonOf } from '#lib/core/planner/horizon.ts';
import { partiesOf } from '#lib/core/planner/origins.ts';
import { expectedOf } from '#lib/core/planner/outlook.ts';
import { dayPrices, residualOf, settle, slotPrices } from '#lib/core/planner/prices.ts';
import { problemOf, survey } from '#lib/core/planner/problem.ts';
import { defaultWeights, nextState, retrievability } from '#lib/core/schedule/memory/fsrs.ts';
import { daysOf, fresh, met, question, questions, today } from './questions.ts';

describe('horizonOf', () => {
	it('has a slot for each day with room before the last test', () => {
		expect(horizonOf([2, 0, 3, 4, 5], [2, 4])).toEqual({
			at: [0, 2, 3],
			capacity: [2, 3, 4],
			days: [[0], [2], [3]]
		});
	});

	it('has none without a test, and none beyond what is known of the days', () => {
		expect(horizonOf([1, 1], []).at).toEqual([]);
		expect(horizonOf([1, 1], [9]).at).toEqual([0, 1]);
		expect(horizonOf([-1, NaN, 1], [9]).at).toEqual([2]);
	});

	it('takes days together when they are more than a month away, never over a test', () => {
		const { at, capacity, days } = horizonOf(daysOf(120, 2), [33, 120]);
		expect(at.slice(0, 31)).toEqual(Array.from({ length: 31 }, (_, day) => (day < 31 ? day : 0)));
		expect(days.flat()).toEqual(Array.from({ length: 120 }, (_, day) => day));
		expect(days).toContainEqual([32]);
		expect(at).toHaveLength(capacity.length);
		for (const [slot, block] of days.entries()) {
			expect(capacity[slot]).toBe(2 * block.length);
			expect(block).toContain(at[slot]);
			expect(block.length).toBeLessThanOrEqual(Math.max(1, block[0]! / 8));
		}
		expect(days.at(-2)!.length).toBeGreaterThan(5);
	});
});

describe('partiesOf', () => {
	it('puts together what has the same tests, and in it what cannot be told apart', () => {
		const cards = [
			...fresh(2, 5, 5),
			met('one', 3, 4, 2, 5),
			met('same', 3, 4, 2, 5),
			met('later', 3, 4, 1, 5),
			{ ...fresh(1, 9)[0]!, key: 'other' },
			{ ...fresh(1, 9, 5)[0]!, key: 'both' },
			{ ...fresh(1, 0, -3)[0]!, key: 'past' }
		];
		const parties = partiesOf(cards, today);
		expect(parties.map(({ exams }) => exams)).toEqual([[5], [9], [5, 9]]);
		expect(parties[0]!.origins.map(({ keys, since }) => [keys, since])).toEqual([
			[['c0', 'c1'], 0],
			[['one', 'same'], -2],
			[['later'], -1]
		]);
	});

	it('takes an answer from the future as given today, and one without a day as well', () => {
		const odd = { ...met('odd', 3, 4, 0, 5), lastDay: null };
		const [party] = partiesOf([met('ahead', 3, 4, -7, 5), odd], today);
		expect(party!.origins).toEqual([
			{ state: { stability: 3, difficulty: 4 }, since: 0, keys: ['ahead', 'odd'] }
		]);
	});
});

describe('the grid', () => {
	it('finds its own points again, and keeps what lies beyond at its edge', () => {
		for (const [row, stability] of gridStabilities.entries()) {
			expect(rowOf(stability)).toBeCloseTo(row, 7);
		}
		for (const [column, difficulty] of gridDifficulties.entries()) {
			expect(columnOf(difficulty)).toBeCloseTo(column, 7);
		}
		expect(rowOf(1e-6)).toBe(0);
		expect(Math.floor(rowOf(1e6))).toBe(grid.rows - 2);
		expect(Math.floor(columnOf(10))).toBe(grid.columns - 2);
	});

	it('moves its points as FSRS moves memories', () => {
		const table = transitions(defaultWeights, 4);
		const [row, column, days] = [9, 2, 3];
		const state = { stability: gridStabilities[row]!, difficulty: gridDifficulties[column]! };
		const good = nextState(defaultWeights, state, days, 3);
		const again = nextState(defaultWeights, state, days, 1);
		const at = days * grid.points + row * grid.columns + column;
		expect(table.recall[days * grid.rows + row]).toBe(
			retrievability(defaultWeights, days, state.stability)
		);
		expect(table.good[at]).toBe(rowOf(good.stability));
		expect(table.again[at]).toBe(rowOf(again.stability));
		expect(table.goodColumn[column]).toBe(columnOf(good.difficulty));
		expect(table.againColumn[column]).toBe(columnOf(again.difficulty));
	});
});

describe('a survey', () => {
	it('counts what the cards gain and what they pay: together their value', () => {
		fc.assert(
			fc.property(questions, fc.double({ min: 0, max: 0.3, noNaN: true }), (input, price) => {
				const problem = problemOf(input);
				const prices = Float64Array.from(problem.horizon.at, (day) => price / (1 + (day % 3)));
				const sharp = 1e-7;
				const value = survey(problem, prices, sharp);
				const { recalled, used } = expectedOf(problem, defaultWeights, prices, sharp);
				const gained = [...recalled.values()].reduce((sum, cards) => sum + cards, 0);
				const paid = used.reduce((sum, count, slot) => sum + count * prices[slot]!, 0);
				expect(gained - paid).toBeCloseTo(value, 4);
			}),
			{ numRuns: 40 }
		);
	}, 60_000);

	it('is worth less at higher prices, and wants fewer reviews', () => {
		const problem = problemOf(question(fresh(20, 8), daysOf(8, 3)));
		const at = (price: number): readonly [number, number] => {
			const value = survey(problem, new Float64Array(8).fill(price), 0.006);
			return [value, problem.used.reduce((sum, count) => sum + count, 0)];
		};
		const [cheap, dear] = [at(0.02), at(0.1)];
		expect(dear[0]).toBeLessThan(cheap[0]);
		expect(dear[1]).toBeLessThan(cheap[1]);
	});
});

describe('prices', () => {
	it('settle where what is wanted is what there is', () => {
		const problem = problemOf(question(fresh(40, 8), daysOf(8, 8)));
		const { prices, residual, rounds } = settle(problem, problem.horizon.capacity, null);
		expect(residual).toBeLessThan(0.02);
		expect(rounds).toBeGreaterThanOrEqual(40);
		survey(problem, prices, 0.006);
		expect(residualOf(problem.used, problem.horizon.capacity, prices)).toBe(residual);
		const warm = settle(problem, problem.horizon.capacity, prices);
		expect(warm.rounds).toBe(8);
	});

	it('are the least where there is room to spare', () => {
		const problem = problemOf(question(fresh(2, 8), daysOf(8, 50)));
		const { prices, residual } = settle(problem, problem.horizon.capacity, null);
		expect(Math.max(...prices)).toBeCloseTo(leastWorth, 9);
		expect(residual).toBe(0);
	});

	it.each([
		[[5, 5], [5, 5], [1, 1], 0],
		[[6, 5], [5, 5], [1, 1], 0.1],
		[[4, 5], [5, 5], [1, 1], 0.1],
		[[4, 5], [5, 5], [0, 1], 0],
		[[], [], [], 0]
	])(
		'miss a capacity by what is asked too much, or paid for in vain',
		(used, room, prices, miss) => {
			expect(residualOf(Float64Array.from(used), room, Float64Array.from(prices))).toBeCloseTo(
				miss
			);
		}
	);

	it('go from days to slots and back', () => {
		const horizon = { at: [0, 3], capacity: [2, 4], days: [[0], [2, 3]] };
		const slots = slotPrices(horizon, [1, 9, 2, 4]);
		expect([...slots]).toEqual([1, 3]);
		expect(dayPrices(horizon, slots, 5)).toEqual([1, 0, 3, 3, 0]);
		expect([...slotPrices(horizon, [1])]).toEqual([1, 0]);
	});
});
