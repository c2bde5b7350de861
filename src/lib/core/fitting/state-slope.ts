import type { Weights } from '../schedule/memory/fsrs.ts';
import type { Grade } from '../schedule/memory/grade.ts';
import {
	addSlope,
	clampQuantity,
	copy,
	fix,
	follow,
	followAll,
	type Quantity
} from './quantity.ts';

/** FSRS's state with the derivatives of both numbers by the 21 parameters. */
export interface StateSlope {
	readonly stability: Quantity;
	readonly difficulty: Quantity;
}

/** As in `schedule/fsrs.ts`, whose formulas these differentiate. */
const stabilityBounds = { least: 0.001, greatest: 36500 } as const;

/** The state after a first answer. */
export function firstSlope(weights: Weights, grade: Grade, to: StateSlope): void {
	const { stability, difficulty } = to;
	fix(stability, weights[grade === 1 ? 0 : grade === 2 ? 1 : grade === 3 ? 2 : 3]);
	addSlope(stability, grade - 1, 1);
	clampQuantity(stability, stabilityBounds.least, stabilityBounds.greatest);
	const growth = Math.exp(weights[5] * (grade - 1));
	fix(difficulty, weights[4] - growth + 1);
	addSlope(difficulty, 4, 1);
	addSlope(difficulty, 5, -(grade - 1) * growth);
	clampQuantity(difficulty, 1, 10);
}

/**
 * The state after another answer.
 *
 * @param recall R with its derivatives; not looked at on the same day
 * @param to other quantities than those of `from`
 */
export function nextSlope(
	weights: Weights,
	from: StateSlope,
	recall: Quantity,
	days: number,
	grade: Grade,
	to: StateSlope
): void {
	if (days <= 0) shortTerm(weights, from.stability, grade, to.stability);
	else if (grade === 1) forgotten(weights, from, recall, to.stability);
	else recalled(weights, from, recall, grade, to.stability);
	clampQuantity(to.stability, stabilityBounds.least, stabilityBounds.greatest);
	nextDifficulty(weights, from.difficulty, grade, to.difficulty);
}

function shortTerm(weights: Weights, stability: Quantity, grade: Grade, to: Quantity): void {
	const [w17, w18, w19] = [weights[17], weights[18], weights[19]];
	const old = stability.value;
	const factor = old ** -w19 * Math.exp(w17 * (grade - 3 + w18));
	if (grade > 1 && factor <= 1) {
		copy(stability, to);
		return;
	}
	const value = old * factor;
	follow(to, value, (1 - w19) * factor, stability);
	addSlope(to, 17, value * (grade - 3 + w18));
	addSlope(to, 18, value * w17);
	addSlope(to, 19, -value * Math.log(old));
}

function forgotten(weights: Weights, from: StateSlope, recall: Quantity, to: Quantity): void {
	const { stability, difficulty } = from;
	const [w11, w12, w13, w14] = [weights[11], weights[12], weights[13], weights[14]];
	const power = (stability.value + 1) ** w13;
	const scale = difficulty.value ** -w12 * Math.exp(w14 * (1 - recall.value));
	const value = w11 * scale * (power - 1);
	const least = Math.exp(-weights[17] * weights[18]);
	const most = stability.value * least;
	if (value > most) {
		follow(to, most, least, stability);
		addSlope(to, 17, -weights[18] * most);
		addSlope(to, 18, -weights[17] * most);
		return;
	}
	const byStability = (w11 * scale * w13 * power) / (stability.value + 1);
	const byDifficulty = (-w12 * value) / difficulty.value;
	followAll(to, value, byStability, stability, byDifficulty, difficulty, -w14 * value, recall);
	addSlope(to, 11, scale * (power - 1));
	addSlope(to, 12, -value * Math.log(difficulty.value));
	addSlope(to, 13, w11 * scale * power * Math.log(stability.value + 1));
	addSlope(to, 14, value * (1 - recall.value));
}

function recalled(
	weights: Weights,
	from: StateSlope,
	recall: Quantity,
	grade: Grade,
	to: Quantity
): void {
	const { stability, difficulty } = from;
	const [w9, w10] = [weights[9], weights[10]];
	const old = stability.value;
	const ease = grade === 2 ? weights[15] : grade === 4 ? weights[16] : 1;
	const plain = Math.exp(weights[8]) * (11 - difficulty.value) * old ** -w9;
	const surprise = Math.exp(w10 * (1 - recall.value));
	const untuned = plain * (surprise - 1);
	const growth = untuned * ease;
	const byRecall = -old * plain * ease * w10 * surprise;
	const byDifficulty = (-old * growth) / (11 - difficulty.value);
	followAll(
		to,
		old * (1 + growth),
		1 + growth * (1 - w9),
		stability,
		byDifficulty,
		difficulty,
		byRecall,
		recall
	);
	addSlope(to, 8, old * growth);
	addSlope(to, 9, -old * growth * Math.log(old));
	addSlope(to, 10, old * plain * ease * surprise * (1 - recall.value));
	if (grade === 2) addSlope(to, 15, old * untuned);
	if (grade === 4) addSlope(to, 16, old * untuned);
}

function nextDifficulty(weights: Weights, difficulty: Quantity, grade: Grade, to: Quantity): void {
	const [w5, w6, w7] = [weights[5], weights[6], weights[7]];
	const distance = (grade - 3) / 9;
	const moved = difficulty.value - w6 * distance * (10 - difficulty.value);
	const easy = weights[4] - Math.exp(3 * w5) + 1;
	// The first difficulty of Easy, towards which it is drawn, is not kept within bounds.
	const value = w7 * easy + (1 - w7) * moved;
	follow(to, value, (1 - w7) * (1 + w6 * distance), difficulty);
	addSlope(to, 4, w7);
	addSlope(to, 5, -3 * w7 * Math.exp(3 * w5));
	addSlope(to, 6, -(1 - w7) * distance * (10 - difficulty.value));
	addSlope(to, 7, easy - moved);
	clampQuantity(to, 1, 10);
}
