import { describe, expect, it } from 'vitest';
import { distanceOf, parameterAt, weightsAt } from '#lib/core/fitting/bounds.ts';
import { withFirstStabilities } from '#lib/core/fitting/first-stabilities.ts';
import { adam, falling } from '#lib/core/fitting/adam.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';

/** Logarithms of 1, 2, 4 and 8, in halves of which nothing is lost. */
const published = [0, 1, 2, 3];

describe('withFirstStabilities', () => {
	it.each([
		['nothing was seen', [0, 0, 0, 0], [0, 0, 0, 0]],
		['all were seen', [-0.5, 0.25, 0.5, 1], [-0.5, 0.25, 0.5, 1]],
		['Hard and Easy were not', [-0.5, 0, 1.5, 0], [-0.5, 0.5, 1.5, 1.5]],
		['only Good was', [0, 0, -0.5, 0], [-0.5, -0.5, -0.5, -0.5]],
		['only Again was', [0.5, 0, 0, 0], [0.5, 0.5, 0.5, 0.5]],
		['Again would be worth more than Good', [2.5, 0, 0.25, 0], [2.5, 1.5, 0.5, 0.25]]
	])('fills in and orders where %s', (_, distances, expected) => {
		const result = withFirstStabilities(Float64Array.from([...distances, 7]), published);
		expect([...result]).toEqual([...expected, 7]);
	});
});

describe('the distances of parameters', () => {
	it('lead there and back, and are 0 at the published values', () => {
		expect(weightsAt(new Float64Array(21))).toEqual(defaultWeights);
		for (const index of defaultWeights.keys()) {
			expect(distanceOf(index, defaultWeights[index] ?? NaN)).toBe(0);
			expect(distanceOf(index, parameterAt(index, 0.02))).toBeCloseTo(0.02, 12);
		}
	});

	it('are cut at the bounds', () => {
		expect([parameterAt(0, 99), parameterAt(7, -9), parameterAt(20, 99)]).toEqual([
			100, 0.001, 0.8
		]);
	});
});

describe('adam', () => {
	it('finds the lowest place of a bowl', () => {
		const place = Float64Array.of(3, -2);
		const descend = adam(2);
		for (let step = 0; step < 400; step += 1) {
			const gradient = Float64Array.of(2 * ((place[0] ?? 0) - 1), 40 * ((place[1] ?? 0) + 0.5));
			descend(place, gradient, falling(0.1, step / 400));
		}
		expect([...place]).toEqual([expect.closeTo(1, 2), expect.closeTo(-0.5, 2)]);
	});

	it('falls along half a cosine', () => {
		expect([0, 0.5, 1].map((share) => falling(0.04, share))).toEqual([
			0.04,
			expect.closeTo(0.02, 12),
			0
		]);
	});
});
