import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultWeights, nextState, retrievability } from '#lib/core/schedule/memory/fsrs.ts';
import { expectedGain } from '#lib/core/schedule/today/gain.ts';

/** The same by adding up days, slowly. */
function summed(stability: number, difficulty: number, days: number): number {
	const state = { stability, difficulty };
	const recall = retrievability(defaultWeights, days, stability);
	const good = nextState(defaultWeights, state, days, 3).stability;
	const again = nextState(defaultWeights, state, days, 1).stability;
	const steps = 11_500;
	let sum = 0;
	for (let step = 0; step < steps; step += 1) {
		const time = 5 + ((step + 0.5) / steps) * 115;
		const reviewed =
			recall * retrievability(defaultWeights, time, good) +
			(1 - recall) * retrievability(defaultWeights, time, again);
		sum += reviewed - retrievability(defaultWeights, days + time, stability);
	}
	return sum / steps;
}

describe('expectedGain', () => {
	it.each([
		[2.3, 2.1, 2],
		[0.3, 9, 40],
		[120, 5, 90],
		[3000, 3, 1]
	])(
		'is the mean gain over 5 to 120 days for stability %f, difficulty %f after %i days',
		(...row) => {
			const [stability, difficulty, days] = row;
			const gain = expectedGain(defaultWeights, { stability, difficulty }, days);
			expect(gain).toBeCloseTo(summed(stability, difficulty, days), 7);
		}
	);

	it('is larger for a shaky memory than for a firm one', () => {
		const gain = (stability: number) =>
			expectedGain(defaultWeights, { stability, difficulty: 5 }, 10);
		expect(gain(10)).toBeGreaterThan(gain(500));
	});

	it('is a finite difference of two recalls', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.001, max: 36_500, noNaN: true }),
				fc.double({ min: 1, max: 10, noNaN: true }),
				fc.nat(40_000),
				(stability, difficulty, days) => {
					const gain = expectedGain(defaultWeights, { stability, difficulty }, days);
					expect(Math.abs(gain)).toBeLessThan(1);
				}
			)
		);
	});
});
