import { fsrs } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { random } from '#lib/core/question/chance.ts';
import {
	defaultWeights,
	intervalFor,
	nextState,
	retrievability,
	type Weights
} from '#lib/core/schedule/memory/fsrs.ts';
import type { Grade } from '#lib/core/schedule/memory/grade.ts';
import type { MemoryState } from '#lib/core/schedule/memory/memory.ts';
import { weightsOf } from '../../../fixtures/schedule/vectors.ts';

const sequences = 10_000;
const tolerance = 1e-6;
/** The oracle rounds to eight decimals at each step, which extreme parameters magnify tenfold. */
const extremeTolerance = 1e-5;

/** Bounds within which fitted parameters lie. First stabilities start at 0.1, below which the oracle alone cuts them. */
const bounds: readonly (readonly [number, number])[] = [
	...Array.from({ length: 4 }, () => [0.1, 100] as const),
	[1, 10],
	[0.001, 4],
	[0.001, 4],
	[0.001, 0.75],
	[0, 4.5],
	[0, 0.8],
	[0.001, 3.5],
	[0.001, 5],
	[0.001, 0.25],
	[0.001, 0.9],
	[0, 4],
	[0, 1],
	[1, 6],
	[0, 2],
	[0, 2],
	[0.01, 0.8],
	[0.1, 0.8]
];

/** Largest difference between ours and the oracle's along a sequence, relative where values exceed 1. */
function difference(weights: Weights, next: () => number): number {
	const oracle = fsrs({ w: [...weights] });
	let ours: MemoryState | null = null;
	let theirs: MemoryState | null = null;
	let worst = 0;
	const answers = 1 + Math.floor(next() * 12);
	for (let turn = 0; turn < answers; turn += 1) {
		const days: number = next() < 0.3 ? 0 : Math.floor(next() ** 3 * 400);
		const grade = (1 + Math.floor(next() * 4)) as Grade;
		if (ours && theirs) {
			const recall = oracle.forgetting_curve(days, theirs.stability);
			worst = Math.max(worst, Math.abs(recall - retrievability(weights, days, ours.stability)));
		}
		ours = nextState(weights, ours, days, grade);
		theirs = oracle.next_state(theirs, days, grade);
		worst = Math.max(
			worst,
			relative(ours.stability, theirs.stability),
			relative(ours.difficulty, theirs.difficulty)
		);
	}
	return worst;
}

function relative(one: number, other: number): number {
	return Math.abs(one - other) / Math.max(1, Math.abs(other));
}

describe('our FSRS-6 beside ts-fsrs', () => {
	it(`agrees over ${sequences} random sequences with the default parameters`, () => {
		const next = random(6);
		let worst = 0;
		for (let count = 0; count < sequences; count += 1) {
			worst = Math.max(worst, difference(defaultWeights, next));
		}
		expect(worst).toBeLessThanOrEqual(tolerance);
	});

	it('agrees over 2000 sequences with parameters drawn anew for each', () => {
		const next = random(21);
		let worst = 0;
		for (let count = 0; count < 2000; count += 1) {
			const weights = weightsOf(bounds.map(([least, most]) => least + next() * (most - least)));
			worst = Math.max(worst, difference(weights, next));
		}
		expect(worst).toBeLessThanOrEqual(extremeTolerance);
	});

	it('gives the same whole days for any stability and desired retention', () => {
		const next = random(90);
		for (let count = 0; count < 2000; count += 1) {
			const retention = 0.7 + next() * 0.27;
			const stability = 0.1 + next() ** 4 * 3000;
			const theirs = fsrs({ request_retention: retention }).next_interval(stability, 0);
			const ours = intervalFor(defaultWeights, stability, retention);
			expect(Math.abs(Math.max(1, ours) - theirs)).toBeLessThanOrEqual(0.5001);
		}
	});
});
