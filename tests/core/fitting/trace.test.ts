import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceOf, parameterAt } from '#lib/core/fitting/bounds.ts';
import type { Asking, History } from '#lib/core/fitting/history.ts';
import { lossesOf } from '#lib/core/fitting/log-loss.ts';
import { trace } from '#lib/core/fitting/trace.ts';
import { defaultWeights, type Weights } from '#lib/core/schedule/memory/fsrs.ts';
import type { Grade } from '#lib/core/schedule/memory/grade.ts';
import type { Outcome } from '#lib/core/schedule/memory/review.ts';
import { runs } from '../../runs.ts';

const outcomes: fc.Arbitrary<Outcome> = fc.oneof(
	fc.constantFrom<Grade>(1, 2, 3, 4).map((grade) => ({ by: 'learner', grade }) as const),
	fc
		.tuple(fc.constantFrom(0, 0.6, 0.8, 1), fc.constantFrom(0, 0.25, 0.5))
		.map(([share, guess]) => ({ by: 'marking', share, guess }) as const)
);
const gaps = fc.oneof(
	fc.constant(0),
	fc.integer({ min: 1, max: 3 }),
	fc.integer({ min: 1, max: 90 })
);
const asked = fc.record({
	gap: gaps,
	outcome: outcomes,
	retry: fc.boolean(),
	anew: fc.integer({ min: 0, max: 11 }).map((dice) => dice === 0)
});

/** A history in which each answer to a card met on an earlier day is held against a prediction. */
const histories: fc.Arbitrary<History> = fc
	.array(asked, { minLength: 2, maxLength: 9 })
	.map((askings) => {
		let day = 0;
		let last = 0;
		let reviews = 0;
		return askings.map(({ gap, outcome, retry, anew }, index): Asking => {
			day += gap;
			const fresh = index === 0 || anew;
			const again = retry && outcome.by === 'marking';
			const days = fresh ? 0 : day - last;
			if (fresh || !again) last = day;
			const review = !fresh && !again && days > 0 ? reviews++ : null;
			const trial = {
				card: 's/q/whole',
				at: day,
				day,
				where: 'study' as const,
				retry: again,
				version: 1,
				key: null,
				outcome,
				elapsed: 4000,
				certainty: null
			};
			return { trial, fresh, days, review };
		});
	});

/** Parameters near the published ones, none at a bound. */
const weights: fc.Arbitrary<Weights> = fc
	.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { minLength: 21, maxLength: 21 })
	.map(
		(places) =>
			places.map((place, index) => {
				const published = defaultWeights[index] as number;
				// Between half of it and half as much again, or what its bounds leave of that.
				const at = (by: number): number => parameterAt(index, distanceOf(index, published * by));
				return at(0.5) + place * (at(1.5) - at(0.5));
			}) as readonly number[] as Weights
	);

const all = Infinity;

function total(history: History, at: Weights, slip: number): number {
	const last = history.reduce((most, { review }) => Math.max(most, (review ?? -1) + 1), 0);
	return lossesOf([history], at, { retention: 0.9, slip }, 0, last).reduce((a, b) => a + b, 0);
}

describe('trace', () => {
	it('costs what the scheduler itself would have had to pay', () => {
		fc.assert(
			fc.property(histories, weights, fc.constantFrom(0, 0.05), (history, at, slip) => {
				const loss = trace(history, at, { retention: 0.9, slip }, all, new Float64Array(21));
				expect(loss).toBeCloseTo(total(history, at, slip), 9);
			}),
			{ numRuns: runs(100, 1000) }
		);
	});

	it('has the derivatives that finite differences give', () => {
		fc.assert(
			fc.property(histories, weights, fc.constantFrom(0, 0.05), (history, at, slip) => {
				const gradient = new Float64Array(21);
				trace(history, at, { retention: 0.9, slip }, all, gradient);
				for (let index = 0; index < 21; index += 1) {
					const value = at[index] as number;
					const reach = 1e-6 * Math.max(value, 0.01);
					const moved = (by: number): number =>
						total(history, at.with(index, value + by) as readonly number[] as Weights, slip);
					const [below, here, above] = [moved(-reach), moved(0), moved(reach)];
					const left = (here - below) / reach;
					const right = (above - here) / reach;
					// Where a bound is crossed between the two there is no derivative to compare.
					if (Math.abs(left - right) > 1e-3 * Math.max(1, Math.abs(left))) continue;
					const slope = (above - below) / (2 * reach);
					expect(Math.abs((gradient[index] ?? NaN) - slope)).toBeLessThanOrEqual(
						2e-4 * Math.max(1, Math.abs(slope))
					);
				}
			}),
			{ numRuns: runs(100, 1000) }
		);
	});

	it('looks at nothing from a place of the log on', () => {
		fc.assert(
			fc.property(histories, fc.integer({ min: 0, max: 4 }), (history, until) => {
				const end = history.findIndex(({ review }) => review !== null && review >= until);
				const before = end < 0 ? history : history.slice(0, end);
				const marking = { retention: 0.9, slip: 0 };
				const one = new Float64Array(21);
				const other = new Float64Array(21);
				expect(trace(history, defaultWeights, marking, until, one)).toBe(
					trace(before, defaultWeights, marking, all, other)
				);
				expect(one).toEqual(other);
			})
		);
	});
});
