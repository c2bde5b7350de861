import { describe, expect, it } from 'vitest';
import { fitWeights } from '#lib/core/fitting/fit.ts';
import { historiesOf, type History } from '#lib/core/fitting/history.ts';
import { fitAndJudge, type FitReport } from '#lib/core/fitting/judge.ts';
import { lossesOf, mean } from '#lib/core/fitting/log-loss.ts';
import { defaultWeights, type Weights } from '#lib/core/schedule/memory/fsrs.ts';
import { weightBounds } from '#lib/core/schedule/memory/weight-bounds.ts';
import { simulatedLog, weightsWith, type Learner } from './simulated.ts';

const marking = { retention: 0.9, slip: 0 };
/** Forgets what is new at once, and what is old late. */
const quick = weightsWith({ 0: 0.05, 1: 0.15, 2: 0.4, 8: 2.6, 20: 0.3 });
/** Keeps what is new, and gains little by a review. */
const slow = weightsWith({ 0: 1.5, 1: 5, 2: 14, 3: 40, 8: 1.1, 20: 0.2 });

function learner(weights: Weights, seed: number, cards = 400): Learner {
	return { weights, cards, days: 150, newPerDay: 4, seed, choices: 0.3 };
}

function run<T>(steps: Generator<number, T>): {
	readonly value: T;
	readonly shares: readonly number[];
} {
	const shares: number[] = [];
	for (;;) {
		const turn = steps.next();
		if (turn.done === true) return { value: turn.value, shares };
		shares.push(turn.value);
	}
}

function judged(of: Learner, current = defaultWeights): FitReport {
	return run(fitAndJudge(historiesOf(simulatedLog(of)), current, marking, 1)).value;
}

/** Mean log loss on a log that no fit has seen. */
function lossOf(weights: Weights, cards: readonly History[], reviews: number): number {
	return mean(lossesOf(cards, weights, marking, 0, reviews));
}

describe('fitWeights', () => {
	const { cards, reviews } = historiesOf(simulatedLog(learner(quick, 3)));
	const options = { ...marking, seed: 1, until: reviews };

	it('gives the same weights for the same seed, and says how far it is', () => {
		const { value, shares } = run(fitWeights(cards, options));
		expect(run(fitWeights(cards, options)).value).toEqual(value);
		expect(shares.toSorted((one, other) => one - other)).toEqual(shares);
		expect(shares.at(-1)).toBe(1);
		expect(shares.length).toBeGreaterThanOrEqual(100);
	});

	it('does not look at the answers held out', () => {
		const half = Math.floor(reviews / 2);
		const before = cards.map((card) =>
			card.slice(0, card.findIndex(({ review }) => review !== null && review >= half) >>> 0)
		);
		const seen = run(fitWeights(before, { ...options, until: Infinity })).value;
		expect(run(fitWeights(cards, { ...options, until: half })).value).toEqual(seen);
	});

	it('leaves the published parameters to an empty log', () => {
		expect(run(fitWeights([], options)).value).toEqual(defaultWeights);
	});

	it('stays within the bounds of every parameter, and leaves alone what no answer bears on', () => {
		const { value } = run(fitWeights(cards, options));
		for (const [index, weight] of value.entries()) {
			expect(weight).toBeGreaterThanOrEqual(weightBounds[index]?.least ?? NaN);
			expect(weight).toBeLessThanOrEqual(weightBounds[index]?.greatest ?? NaN);
		}
		// Nobody pressed Hard or Easy.
		expect([value[15], value[16]]).toEqual([defaultWeights[15], defaultWeights[16]]);
	});

	it('never makes a better first grade worth less than the one below', () => {
		for (const weights of [quick, slow]) {
			const known = historiesOf(simulatedLog(learner(weights, 5)));
			const fitted = run(fitWeights(known.cards, { ...options, until: known.reviews })).value;
			expect(fitted.slice(0, 4).toSorted((one, other) => one - other)).toEqual(fitted.slice(0, 4));
		}
	});
});

describe('fitAndJudge', () => {
	it.each([
		['forgets what is new', quick],
		['gains little by a review', slow]
	])('comes near the truth for one who %s', (_, weights) => {
		const unseen = historiesOf(simulatedLog(learner(weights, 77)));
		const loss = (of: Weights): number => lossOf(of, unseen.cards, unseen.reviews);
		const report = judged(learner(weights, 2, 600));
		expect(report.wins).toBe(true);
		expect(report.losses.fitted).toBeLessThan(report.losses.published);
		const room = loss(defaultWeights) - loss(weights);
		expect(loss(report.weights) - loss(weights)).toBeLessThan(0.4 * room);
	});

	it('does one no harm whom the published parameters fit', () => {
		const unseen = historiesOf(simulatedLog(learner(defaultWeights, 78)));
		const loss = (of: Weights): number => lossOf(of, unseen.cards, unseen.reviews);
		for (const seed of [11, 12, 13, 14]) {
			const { wins, weights, losses } = judged(learner(defaultWeights, seed, 250));
			const used = wins ? weights : defaultWeights;
			expect(wins).toBe(losses.fitted < losses.published);
			expect(loss(used) - loss(defaultWeights)).toBeLessThan(0.003);
		}
	});

	it('wins only over what is in use as well', () => {
		const known = learner(quick, 2, 600);
		const first = judged(known);
		const again = judged(known, first.weights);
		expect(again.weights).toEqual(first.weights);
		expect(again.wins).toBe(false);
		expect(again.losses.current).toBe(again.losses.fitted);
	});

	it('holds out the latest fifth', () => {
		const log = simulatedLog(learner(quick, 4, 100));
		const { reviews } = historiesOf(log);
		const report = judged(learner(quick, 4, 100));
		expect(report.seen + report.heldOut).toBe(reviews);
		expect(report.heldOut).toBe(reviews - Math.round(0.8 * reviews));
	});
});
