/**
 * A review of a thin layer over the scheduler: its predicted recall, moved by what the learner's latest answers say of it.
 * The app has none, because of the figures that `npm run bench -- fitting` prints.
 */

/** Answers before each that are looked at, and after how many it is worked out anew. */
const window = 200;
const every = 5;
/** How far the two numbers may lie from "as predicted": standard deviations. */
const spread = { shift: 0.5, slope: 0.25 };

/** A prediction of the scheduler, 0–1, and whether it came true. */
export interface Prediction {
	readonly recall: number;
	readonly right: boolean;
}

/**
 * Mean log loss when each prediction p becomes σ(a + b·logit p), with a and b from the answers before it.
 *
 * @param from place of the first prediction that is judged; those before only teach
 */
export function recalibratedLoss(predictions: readonly Prediction[], from: number): number {
	let [shift, slope] = [0, 1];
	let sum = 0;
	for (let place = from; place < predictions.length; place += 1) {
		if ((place - from) % every === 0)
			[shift, slope] = fitted(predictions.slice(Math.max(0, place - window), place));
		const { recall, right } = predictions[place] as Prediction;
		const chance = logistic(shift + slope * logit(recall));
		sum -= Math.log(right ? chance : 1 - chance);
	}
	return sum / (predictions.length - from);
}

/** Newton's method on the penalised likelihood, which has one top. */
function fitted(known: readonly Prediction[]): readonly [number, number] {
	let [shift, slope] = [0, 1];
	for (let turn = 0; turn < 5; turn += 1) {
		let [byShift, bySlope] = [shift / spread.shift ** 2, (slope - 1) / spread.slope ** 2];
		let [one, cross, other] = [1 / spread.shift ** 2, 0, 1 / spread.slope ** 2];
		for (const { recall, right } of known) {
			const feature = logit(recall);
			const chance = logistic(shift + slope * feature);
			const error = chance - (right ? 1 : 0);
			const weight = chance * (1 - chance);
			byShift += error;
			bySlope += error * feature;
			one += weight;
			cross += weight * feature;
			other += weight * feature ** 2;
		}
		const determinant = one * other - cross ** 2;
		shift -= (other * byShift - cross * bySlope) / determinant;
		slope -= (one * bySlope - cross * byShift) / determinant;
	}
	return [shift, slope];
}

function logit(share: number): number {
	const sure = Math.min(Math.max(share, 0.001), 0.999);
	return Math.log(sure / (1 - sure));
}

function logistic(value: number): number {
	return 1 / (1 + Math.exp(-value));
}
