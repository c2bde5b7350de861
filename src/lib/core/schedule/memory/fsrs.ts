import type { Grade } from './grade.ts';
import type { MemoryState } from './memory.ts';

/** The 21 parameters of FSRS-6, `w0` to `w20`. */
export type Weights = readonly [...Seven, ...Seven, ...Seven];
type Seven = readonly [number, number, number, number, number, number, number];

/** The published defaults of FSRS-6. */
export const defaultWeights: Weights = [
	0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
	0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
];

const leastStability = 0.001;
const greatestStability = 36500;
/** Exponent of the forgetting curve before FSRS-6, when it was not yet a parameter. */
const olderDecay = 0.5;
/** Which parameter is the stability after a first answer. */
const firstStability = { 1: 0, 2: 1, 3: 2, 4: 3 } as const satisfies Record<Grade, number>;

/**
 * Probability of recall after some days: R(t, S) = (1 + F·t/S)^(−w20), F = 0.9^(−1/w20) − 1,
 * so that R(S, S) = 0.9.
 */
export function retrievability(weights: Weights, days: number, stability: number): number {
	const decay = weights[20];
	return (1 + (curveFactor(decay) * days) / stability) ** -decay;
}

/** Days until recall has fallen to `retention` (0–1): the forgetting curve solved for t. Not rounded. */
export function intervalFor(weights: Weights, stability: number, retention: number): number {
	const decay = weights[20];
	return (stability / curveFactor(decay)) * (retention ** (-1 / decay) - 1);
}

/** F of the forgetting curve for an exponent `w20`. */
export function curveFactor(decay: number): number {
	if (decay !== lastCurve.decay) lastCurve = { decay, factor: 0.9 ** (-1 / decay) - 1 };
	return lastCurve.factor;
}

/** A learner has one set of weights, and a queue asks for this factor half a million times. */
let lastCurve = { decay: NaN, factor: NaN };

/** The memory after the first answer: S0 = w[grade − 1], D0 = w4 − e^(w5·(grade − 1)) + 1. */
export function firstState(weights: Weights, grade: Grade): MemoryState {
	return {
		stability: clampStability(weights[firstStability[grade]]),
		difficulty: clampDifficulty(firstDifficulty(weights, grade))
	};
}

/**
 * The memory after an answer.
 *
 * @param state `null` for a card never answered before
 * @param days study days since the last answer; 0 takes the short-term step
 */
export function nextState(
	weights: Weights,
	state: MemoryState | null,
	days: number,
	grade: Grade
): MemoryState {
	if (state === null) return firstState(weights, grade);
	return {
		stability: nextStability(weights, state, days, grade),
		difficulty: nextDifficulty(weights, state.difficulty, grade)
	};
}

/** @param recall the retrievability after `days`, for who knows it already */
export function nextStability(
	weights: Weights,
	state: MemoryState,
	days: number,
	grade: Grade,
	recall = retrievability(weights, Math.max(0, days), state.stability)
): number {
	if (days <= 0) return shortTermStability(weights, state.stability, grade);
	return clampStability(
		grade === 1
			? forgottenStability(weights, state, recall)
			: recalledStability(weights, state, recall, grade)
	);
}

/** S·max(1, S^(−w19)·e^(w17·(grade − 3 + w18))); only Again may lower it. */
export function shortTermStability(weights: Weights, stability: number, grade: Grade): number {
	const factor = stability ** -weights[19] * Math.exp(weights[17] * (grade - 3 + weights[18]));
	return clampStability(stability * (grade === 1 ? factor : Math.max(factor, 1)));
}

/** w11·D^(−w12)·((S + 1)^w13 − 1)·e^(w14·(1 − R)), at most S/e^(w17·w18). */
export function forgottenStability(weights: Weights, state: MemoryState, recall: number): number {
	const { stability, difficulty } = state;
	const forgotten =
		weights[11] *
		difficulty ** -weights[12] *
		((stability + 1) ** weights[13] - 1) *
		Math.exp(weights[14] * (1 - recall));
	return Math.min(forgotten, stability / Math.exp(weights[17] * weights[18]));
}

/** S·(1 + e^w8·(11 − D)·S^(−w9)·(e^(w10·(1 − R)) − 1)·[w15 if hard]·[w16 if easy]). */
export function recalledStability(
	weights: Weights,
	state: MemoryState,
	recall: number,
	grade: Grade
): number {
	const { stability, difficulty } = state;
	const ease = grade === 2 ? weights[15] : grade === 4 ? weights[16] : 1;
	return (
		stability *
		(1 +
			Math.exp(weights[8]) *
				(11 - difficulty) *
				stability ** -weights[9] *
				(Math.exp(weights[10] * (1 - recall)) - 1) *
				ease)
	);
}

/** D − w6·(grade − 3)·(10 − D)/9, drawn back by w7 towards the first difficulty of Easy. */
export function nextDifficulty(weights: Weights, difficulty: number, grade: Grade): number {
	const moved = difficulty - (weights[6] * (grade - 3) * (10 - difficulty)) / 9;
	const pull = weights[7];
	return clampDifficulty(pull * firstDifficulty(weights, 4) + (1 - pull) * moved);
}

/**
 * Parameters of FSRS-4.5 (17) or FSRS-5 (19) as those of FSRS-6, which then forgets as the older model did.
 *
 * @returns `null` when there are not 17, 19 or 21 finite numbers
 */
export function migrateWeights(parameters: readonly number[]): Weights | null {
	if (!parameters.every(Number.isFinite)) return null;
	switch (parameters.length) {
		case 21:
			return asWeights(parameters);
		case 19:
			return asWeights([...parameters, 0, olderDecay]);
		case 17:
			return asWeights([...withSteeperDifficulty(parameters), 0, 0, 0, olderDecay]);
		default:
			return null;
	}
}

/** FSRS-5 made first difficulties exponential and damped their steps: w4, w5 and w6 changed their meaning. */
function withSteeperDifficulty(parameters: readonly number[]): readonly number[] {
	const [w4 = 0, w5 = 0, w6 = 0] = parameters.slice(4, 7);
	return parameters
		.with(4, w4 + 2 * w5)
		.with(5, Math.log(3 * w5 + 1) / 3)
		.with(6, w6 + 0.5);
}

function asWeights(parameters: readonly number[]): Weights {
	return parameters as readonly number[] as Weights;
}

function firstDifficulty(weights: Weights, grade: Grade): number {
	return weights[4] - Math.exp(weights[5] * (grade - 1)) + 1;
}

function clampStability(stability: number): number {
	return Math.min(Math.max(stability, leastStability), greatestStability);
}

function clampDifficulty(difficulty: number): number {
	return Math.min(Math.max(difficulty, 1), 10);
}
