import { describe, expect, it } from 'vitest';
import { ceiling } from '#lib/core/planner/ceiling.ts';
import { choose } from '#lib/core/planner/choice.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import { optimum, planned, type TinyCard, type TinyCase } from './lab/exact.ts';

const unmet: TinyCard = { state: null, lastDay: 0 };

function met(stability: number, difficulty: number, lastDay: number): TinyCard {
	return { state: { stability, difficulty }, lastDay };
}

const cases: readonly (readonly [string, TinyCase])[] = [
	['2 new, 5 days, 1 a day', { cards: [unmet, unmet], days: 5, perDay: 1 }],
	['3 new, 5 days, 1 a day', { cards: [unmet, unmet, unmet], days: 5, perDay: 1 }],
	['4 new, 5 days, 1 a day', { cards: [unmet, unmet, unmet, unmet], days: 5, perDay: 1 }],
	['4 new, 4 days, 2 a day', { cards: [unmet, unmet, unmet, unmet], days: 4, perDay: 2 }],
	[
		'2 new and 1 shaky, 5 days, 1 a day',
		{ cards: [unmet, met(1.2, 7, -6), unmet], days: 5, perDay: 1 }
	],
	[
		'3 of different age, 5 days, 1 a day',
		{ cards: [met(0.6, 9, -3), met(5, 5, -9), met(20, 3, -15)], days: 5, perDay: 1 }
	],
	[
		'2 new and 2 old, 4 days, 2 a day',
		{ cards: [unmet, met(2, 8, -1), unmet, met(30, 6, -60)], days: 4, perDay: 2 }
	]
];

const optima = new Map<TinyCase, number>();
/** To try everything takes its time: once a case is enough. */
function bestOf(tiny: TinyCase): number {
	const best = optima.get(tiny) ?? optimum(tiny);
	optima.set(tiny, best);
	return best;
}

/** A busy machine takes its time. */
const patience = 60_000;

describe('the planner on cases small enough to be solved', { timeout: patience }, () => {
	it.each(cases)('comes within half a percent of the optimum: %s', (_, tiny) => {
		const best = bestOf(tiny);
		const reached = planned(tiny);
		expect(reached / best).toBeGreaterThan(0.995);
		expect(reached).toBeLessThanOrEqual(best + 1e-9);
	});

	it.each(cases)('has a ceiling above the optimum: %s', (_, tiny) => {
		const { problem, prices } = choose({
			day: 0,
			capacity: Array.from({ length: tiny.days }, () => tiny.perDay),
			weights: defaultWeights,
			prices: null,
			cards: tiny.cards.map(({ state, lastDay }, at) => ({
				key: String(at),
				state,
				lastDay: state && lastDay,
				exams: [tiny.days]
			}))
		});
		const bound = ceiling(problem, prices, problem.horizon.capacity);
		// The grid between whose points values are read is worth less than a thousandth.
		expect(bound).toBeGreaterThan(bestOf(tiny) * 0.999);
	});
});
