import { describe, expect, it } from 'vitest';
import {
	defaultWeights,
	firstState,
	forgottenStability,
	intervalFor,
	migrateWeights,
	nextDifficulty,
	nextState,
	recalledStability,
	retrievability,
	shortTermStability
} from '#lib/core/schedule/memory/fsrs.ts';
import type { MemoryState } from '#lib/core/schedule/memory/memory.ts';
import type { Weights } from '#lib/core/schedule/memory/fsrs.ts';
import { gradeOf, longTerm, vectors, weightsOf } from '../../../fixtures/schedule/vectors.ts';

const grades = [1, 2, 3, 4] as const;

function afterAll(
	weights: Weights,
	ratings: readonly number[],
	days: readonly number[]
): MemoryState | null {
	return ratings.reduce<MemoryState | null>(
		(state, rating, index) => nextState(weights, state, days[index] ?? 0, gradeOf(rating)),
		null
	);
}

function expectWithin(value: number | undefined, wanted: number | undefined, tolerance: number) {
	expect(Math.abs((value ?? NaN) - (wanted ?? NaN))).toBeLessThanOrEqual(tolerance);
}

describe('defaultWeights', () => {
	it('are the published parameters', () => {
		expect(defaultWeights).toEqual(vectors.default_w);
	});
});

describe('nextState', () => {
	it.each(vectors.memory_state)('reaches the memory of $src', (vector) => {
		const weights = weightsOf(vector.w);
		const state = afterAll(
			vector.short_term ? weights : longTerm(weights),
			vector.ratings,
			vector.delta_t
		);
		expectWithin(state?.stability, vector.s, vector.tol);
		expectWithin(state?.difficulty, vector.d, vector.tol);
	});

	it.each(vectors.next_states)('gives each grade the memory of $src', (vector) => {
		const weights = weightsOf(vector.w);
		const [stability = 0, difficulty = 0] = vector.state ?? [];
		const state = vector.history
			? afterAll(weights, vector.history.ratings, vector.history.delta_t)
			: { stability, difficulty };
		const wanted = [vector.again, vector.hard, vector.good, vector.easy];
		for (const grade of grades) {
			const [s, d] = wanted[grade - 1] ?? [];
			if (s === undefined) continue;
			const next = nextState(weights, state, vector.elapsed, grade);
			expectWithin(next.stability, s, vector.tol);
			expectWithin(next.difficulty, d, vector.tol);
		}
	});

	it('keeps to the stabilities of a log that counts days, an hour over midnight included', () => {
		const { w, epoch_ms, ratings, s, tol } = vectors.elapsed_day_convention;
		const weights = weightsOf(w);
		const days = epoch_ms.map((at) => Math.floor(at / 86_400_000));
		let state: MemoryState | null = null;
		ratings.forEach((rating, index) => {
			const passed = (days[index] ?? 0) - (days[index - 1] ?? days[index] ?? 0);
			state = nextState(weights, state, passed, gradeOf(rating));
			expectWithin(state.stability, s[index], tol);
		});
	});

	it('takes time that runs backwards as no time', () => {
		const state = firstState(defaultWeights, 3);
		expect(nextState(defaultWeights, state, -5, 3)).toEqual(nextState(defaultWeights, state, 0, 3));
	});

	it('keeps stability and difficulty within their bounds', () => {
		let low = firstState(defaultWeights, 1);
		let high = firstState(defaultWeights, 4);
		for (let turn = 0; turn < 60; turn += 1) {
			low = nextState(defaultWeights, low, 0, 1);
			high = nextState(defaultWeights, high, 36_500, 4);
		}
		expect(low.stability).toBe(0.001);
		expect(low.difficulty).toBeLessThanOrEqual(10);
		expect(high.stability).toBe(36_500);
		expect(high.difficulty).toBeGreaterThanOrEqual(1);
	});
});

describe('the parts of the step', () => {
	it('starts where the reference starts', () => {
		for (const grade of grades) {
			const { stability, difficulty } = firstState(defaultWeights, grade);
			expectWithin(stability, vectors.init.s[grade - 1], 1e-8);
			expectWithin(difficulty, vectors.init.d[grade - 1], 1e-8);
		}
	});

	it('moves difficulty as the reference does', () => {
		const { d, after_reversion } = vectors.next_difficulty;
		for (const grade of grades) {
			expectWithin(nextDifficulty(defaultWeights, d, grade), after_reversion[grade - 1], 1e-7);
		}
	});

	it('moves stability as the reference does', () => {
		const { s, d, r, recall_by_grade, forget, short_term_by_grade, tol } = vectors.next_stability;
		for (const grade of grades) {
			const index = grade - 1;
			const state = { stability: s, difficulty: d[index] ?? NaN };
			const recall = r[index] ?? NaN;
			const recalled = recalledStability(defaultWeights, state, recall, grade);
			expectWithin(recalled, recall_by_grade[index], tol);
			expectWithin(forgottenStability(defaultWeights, state, recall), forget[index], tol);
			expectWithin(shortTermStability(defaultWeights, s, grade), short_term_by_grade[index], tol);
		}
	});
});

describe('retrievability', () => {
	it('falls along the curve of the reference', () => {
		const { t, s, r, s1, tol } = vectors.forgetting_curve;
		t.forEach((days, index) => {
			expectWithin(retrievability(defaultWeights, days, s[index] ?? NaN), r[index], tol);
		});
		s1.t.forEach((days, index) => {
			expectWithin(retrievability(defaultWeights, days, 1), s1.r[index], tol);
		});
	});
});

describe('intervalFor', () => {
	it('gives the whole days of the reference for every desired retention', () => {
		const { s, desired_retention, rounded_min1 } = vectors.next_interval;
		desired_retention.forEach((retention, index) => {
			const days = Math.max(1, Math.round(intervalFor(defaultWeights, s, retention)));
			const wanted = rounded_min1[index] ?? NaN;
			// The reference counts in single precision, which shows in the seventh digit of eight thousand years.
			expectWithin(days, wanted, Math.floor(wanted * 1e-6));
		});
	});

	it('is the time at which recall has fallen to the desired retention', () => {
		const days = intervalFor(defaultWeights, 12.5, 0.83);
		expect(retrievability(defaultWeights, days, 12.5)).toBeCloseTo(0.83, 10);
	});
});

describe('migrateWeights', () => {
	it.each(vectors.migrate)('turns 17 parameters into the 21 of $src', ({ from, to }) => {
		const weights = migrateWeights(from);
		expect(weights).toHaveLength(21);
		to.forEach((wanted, index) => expectWithin(weights?.[index], wanted, 1e-8));
	});

	it('adds to 19 parameters what makes FSRS-6 forget as FSRS-5 did', () => {
		const from = defaultWeights.slice(0, 19);
		expect(migrateWeights(from)).toEqual([...from, 0, 0.5]);
	});

	it('refuses what is no set of parameters', () => {
		expect(migrateWeights([])).toBeNull();
		expect(migrateWeights(defaultWeights.slice(0, 20))).toBeNull();
		expect(migrateWeights(defaultWeights.with(3, NaN))).toBeNull();
	});
});
