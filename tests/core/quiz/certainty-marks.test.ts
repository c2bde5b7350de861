import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Certainty } from '#lib/core/progress/event.ts';
import { certaintyMark, mostMarks } from '#lib/core/quiz/certainty-marks.ts';

const all: readonly Certainty[] = ['guess', 'think', 'sure'];

describe('certaintyMark', () => {
	it.each([
		['sure', 1, 3],
		['think', 1, 2],
		['guess', 1, 1],
		['sure', 0, -6],
		['think', 0, -2],
		['guess', 0, 0],
		['sure', 0.99, 3],
		['sure', 0.5, -1.5],
		['think', 0.5, 0],
		['guess', 0.5, 0.5]
	] as const)('gives for %s at a share of %d: %d', (certainty, share, mark) => {
		expect(certaintyMark(certainty, share)).toBeCloseTo(mark, 10);
	});

	it('pays best for saying what one believes', () => {
		const chance = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(chance, (p) => {
				const expected = all.map(
					(said) => p * certaintyMark(said, 1) + (1 - p) * certaintyMark(said, 0)
				);
				const honest = p > 0.8 ? 'sure' : p > 2 / 3 ? 'think' : 'guess';
				expect(expected[all.indexOf(honest)]).toBeGreaterThanOrEqual(Math.max(...expected) - 1e-9);
			})
		);
	});

	it('never gives more than the most', () => {
		expect(Math.max(...all.map((said) => certaintyMark(said, 1)))).toBe(mostMarks);
	});
});
