import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	defaultWeights,
	intervalFor,
	nextState,
	retrievability
} from '#lib/core/schedule/memory/fsrs.ts';
import { knowing, mix } from '#lib/core/schedule/memory/mixture.ts';
import { passes } from '#lib/core/schedule/memory/passes.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const priors = fc.double({ min: 0.01, max: 0.99, noNaN: true });
/** In thousandths: a slip next to nothing is lost in the sum with a guess. */
const slips = fc.nat(200).map((thousandths) => thousandths / 1000);
const states = fc.record({
	stability: fc.double({ min: 0.01, max: 2000, noNaN: true }),
	difficulty: fc.double({ min: 1, max: 10, noNaN: true })
});

describe('knowing', () => {
	it("is Bayes' rule for a right and for a wrong answer", () => {
		expect(knowing(0.8, 1, 0.25, 0)).toBeCloseTo(0.8 / (0.8 + 0.2 * 0.25), 12);
		expect(knowing(0.8, 0, 0.25, 0.1)).toBeCloseTo(0.08 / (0.08 + 0.2 * 0.75), 12);
		expect(knowing(0.5, 1, 0.5, 0)).toBeCloseTo(2 / 3, 12);
	});

	it('is certain where there is neither guess nor slip', () => {
		fc.assert(
			fc.property(priors, (prior) => {
				expect(knowing(prior, 1, 0, 0)).toBe(1);
				expect(knowing(prior, 0, 0, 0)).toBe(0);
			})
		);
	});

	it('takes the share itself for a partly right answer that cannot be guessed', () => {
		expect(knowing(0.7, 0.6, 0, 0)).toBeCloseTo(0.6, 12);
	});

	it.each([
		[0.99, 1],
		[0.5, 0],
		[0.3, 0]
	])('counts a share of %f as %i', (share, known) => {
		expect(knowing(0.7, share, 0, 0)).toBe(known);
	});

	it('never falls as the share or the prior rises, and stays a probability', () => {
		fc.assert(
			fc.property(priors, priors, chance, chance, chance, slips, (...v) => {
				const [p, q, a, b, guess, slip] = v;
				const value = knowing(p, a, guess, slip);
				expect(value).toBeGreaterThanOrEqual(0);
				expect(value).toBeLessThanOrEqual(1);
				// Below a guess that is likelier than a right answer of one who knows, being right speaks against knowing.
				fc.pre(guess + slip <= 1);
				const better = knowing(Math.max(p, q), Math.max(a, b), guess, slip);
				expect(better).toBeGreaterThanOrEqual(
					knowing(Math.min(p, q), Math.min(a, b), guess, slip) - 1e-12
				);
			})
		);
	});

	it('believes a right answer less the easier it is to guess', () => {
		fc.assert(
			fc.property(priors, chance, chance, (prior, one, other) => {
				const more = Math.max(one, other);
				const less = Math.min(one, other);
				expect(knowing(prior, 1, more, 0)).toBeLessThanOrEqual(knowing(prior, 1, less, 0));
			})
		);
	});
});

describe('mix', () => {
	const successors = fc.tuple(states, fc.integer({ min: 0, max: 600 })).map(([state, days]) => ({
		good: nextState(defaultWeights, state, days, 3),
		again: nextState(defaultWeights, state, days, 1)
	}));

	it('is FSRS itself when it is certain', () => {
		fc.assert(
			fc.property(successors, ({ good, again }) => {
				expect(mix(good, again, 1, defaultScheduling)).toEqual(good);
				expect(mix(good, again, 0, defaultScheduling)).toEqual(again);
			})
		);
	});

	it('lies between the two successors and nearer to Good the likelier it is', () => {
		fc.assert(
			fc.property(successors, chance, chance, ({ good, again }, one, other) => {
				const less = mix(good, again, Math.min(one, other), defaultScheduling);
				const more = mix(good, again, Math.max(one, other), defaultScheduling);
				expect(less.stability).toBeGreaterThanOrEqual(again.stability);
				expect(more.stability).toBeLessThanOrEqual(good.stability);
				expect(less.stability).toBeLessThanOrEqual(more.stability * (1 + 1e-9));
				expect(less.difficulty).toBeGreaterThanOrEqual(more.difficulty - 1e-9);
			})
		);
	});

	it('recalls, when Good would have come back, the mean of what the two recall then', () => {
		const state = { stability: 12, difficulty: 5 };
		const good = nextState(defaultWeights, state, 12, 3);
		const again = nextState(defaultWeights, state, 12, 1);
		const mixed = mix(good, again, 0.7, defaultScheduling);
		const then = intervalFor(defaultWeights, good.stability, 0.9);
		const recall = (stability: number) => retrievability(defaultWeights, then, stability);
		expect(recall(mixed.stability)).toBeCloseTo(
			0.7 * recall(good.stability) + 0.3 * recall(again.stability),
			12
		);
	});
});

describe('passes', () => {
	it('needs more than half', () => {
		expect(passes(0.5)).toBe(false);
		expect(passes(0.51)).toBe(true);
	});
});
