import * as fc from 'fast-check';
import type { PlannerCard, PlannerInput } from '#lib/core/planner/plan.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';

export const today = 20_000;

/** Cards never met, `c0` and so on. */
export function fresh(count: number, ...exams: readonly number[]): readonly PlannerCard[] {
	return Array.from({ length: count }, (_, index) => ({
		key: `c${index}`,
		state: null,
		lastDay: null,
		exams: exams.map((exam) => today + exam)
	}));
}

/** A card met `ago` days ago. */
export function met(
	key: string,
	stability: number,
	difficulty: number,
	ago: number,
	...exams: readonly number[]
): PlannerCard {
	return {
		key,
		state: { stability, difficulty },
		lastDay: today - ago,
		exams: exams.map((exam) => today + exam)
	};
}

export function question(
	cards: readonly PlannerCard[],
	capacity: readonly number[],
	prices: readonly number[] | null = null
): PlannerInput {
	return { day: today, capacity, cards, weights: defaultWeights, prices };
}

export function daysOf(count: number, each: number): readonly number[] {
	return Array.from({ length: count }, () => each);
}

const cards: fc.Arbitrary<PlannerCard> = fc.record({
	key: fc.constant(''),
	state: fc.option(
		fc.record({
			stability: fc.double({ min: -2, max: 5, noNaN: true }).map(Math.exp),
			difficulty: fc.double({ min: 1, max: 10, noNaN: true })
		})
	),
	lastDay: fc.integer({ min: today - 40, max: today }),
	exams: fc.array(fc.integer({ min: today - 3, max: today + 9 }), { minLength: 1, maxLength: 2 })
});

/** Small questions of every sort: days off, tests that are past, cards asked today. */
export const questions: fc.Arbitrary<PlannerInput> = fc
	.record({
		cards: fc.array(cards, { maxLength: 12 }),
		capacity: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 })
	})
	.map(({ cards: some, capacity }) =>
		question(
			some.map((card, index) => ({
				...card,
				key: `c${index}`,
				lastDay: card.state && card.lastDay,
				exams: card.exams.toSorted((one, other) => one - other)
			})),
			capacity
		)
	);
