import type { Trace } from './learner.ts';

/** Defaults of FSRS-7, by what they do. */
const first = { again: 0.041, good: 4.1283 };
const difficulty = { start: 5.6385, spread: 0.4468, step: 3.262, pull: 0.01 };
/** Growth after success and what is left after failure: for pauses of days, and for those of minutes. */
const long = {
	growth: 2.3054,
	growthStability: 0.1688,
	growthRecall: 1.3325,
	left: 0.3524,
	leftDifficulty: 0.0049,
	leftStability: 0.7503,
	leftRecall: 0.0896
};
const short = {
	growth: 0.882,
	growthStability: 0.3072,
	growthRecall: 3.5875,
	left: 0.303,
	leftDifficulty: 0.0107,
	leftStability: 0.2279,
	leftRecall: 2.6413
};
const transition = { rate: 2.5, share: 1 };
const curves = [
	{ decay: -0.0723, base: 0.5, weight: 0.2245, power: -0.1362 },
	{ decay: -0.1634, base: 0.9555, weight: 0.6232, power: 0.3862 }
];

/**
 * FSRS-7: two power curves whose mixture hangs on the stability, and a stability that moves from a short-term to a
 * long-term rule as pauses grow. Formulas and defaults: open-spaced-repetition/srs-benchmark, minimal/fsrs_v7.py.
 */
export function fsrs7Trace(): Trace {
	let stability = 0;
	let hardness = 0;
	let last: number | null = null;
	const recall = (day: number): number => {
		const times = (day - (last ?? day)) / stability;
		let sum = 0;
		let weights = 0;
		for (const { decay, base, weight, power } of curves) {
			const share = weight * stability ** power;
			sum += share * (1 + (base ** (1 / decay) - 1) * times) ** decay;
			weights += share;
		}
		return sum / weights;
	};
	const after = (rule: typeof long, known: number, right: boolean): number => {
		const left = Math.min(
			stability,
			rule.left *
				hardness ** -rule.leftDifficulty *
				((stability + 1) ** rule.leftStability - 1) *
				Math.exp((1 - known) * rule.leftRecall)
		);
		if (!right) return left;
		const growth =
			Math.exp(rule.growth - 1.5) *
			(11 - hardness) *
			stability ** -rule.growthStability *
			(Math.exp((1 - known) * rule.growthRecall) - 1);
		return Math.max(left, stability * (1 + growth));
	};
	return {
		recall,
		review(day, right) {
			if (last === null) {
				stability = right ? first.good : first.again;
				hardness = firstDifficulty(right ? 3 : 1);
			} else {
				const known = recall(day);
				const days = 1 - transition.share * Math.exp(-transition.rate * (day - last));
				stability = clamp(
					days * after(long, known, right) + (1 - days) * after(short, known, right),
					0.0001,
					36_500
				);
				const moved = hardness + (right ? 0 : difficulty.step * 2 * ((10 - hardness) / 9));
				const pulled = difficulty.pull * firstDifficulty(4) + (1 - difficulty.pull) * moved;
				hardness = clamp(pulled, 1, 10);
			}
			last = day;
		}
	};
}

function firstDifficulty(grade: number): number {
	return clamp(difficulty.start - Math.exp(difficulty.spread * (grade - 1)) + 1, 1, 10);
}

function clamp(value: number, least: number, greatest: number): number {
	return Math.min(Math.max(value, least), greatest);
}
