import {
	defaultWeights,
	firstState,
	migrateWeights,
	nextState,
	retrievability,
	type Weights
} from '#lib/core/schedule/memory/fsrs.ts';
import type { MemoryState } from '#lib/core/schedule/memory/memory.ts';
import fitted from '../../../fixtures/planner/fitted-weights.json' with { type: 'json' };
import { fsrs7Trace } from './fsrs7.ts';
import { normal, type Kind, type Trace } from './learner.ts';

/** Six kinds of learner. The scheduler takes all of them for the first. */
export const kinds: readonly Kind[] = [
	{ name: 'FSRS-6', trace: () => fsrs6Trace(defaultWeights, 1, 1) },
	{
		name: 'FSRS-6, items differ',
		// Items of one deck differ in stability by about this much; the mean of the logarithm stays.
		trace: (chance) =>
			fsrs6Trace(
				defaultWeights,
				Math.exp(0.6 * normal(chance('first, one'), chance('first, other'))),
				Math.exp(0.3 * normal(chance('growth, one'), chance('growth, other')))
			)
	},
	{ name: 'fitted to a real learner', trace: () => fsrs6Trace(fittedWeights(), 1, 1) },
	{ name: 'FSRS-7', trace: fsrs7Trace },
	{ name: 'ACT-R', trace: actrTrace },
	{ name: 'DASH', trace: dashTrace }
];

function fittedWeights(): Weights {
	const weights = migrateWeights(fitted.weights);
	if (weights === null) throw new Error('The fitted parameters are not those of FSRS-6.');
	return weights;
}

/**
 * FSRS-6 as in `core/schedule/fsrs.ts`.
 *
 * @param first the stability after the first answer is so many times what the parameters say
 * @param growth and the factor by which a right answer lengthens it, less 1
 */
function fsrs6Trace(weights: Weights, first: number, growth: number): Trace {
	let state: MemoryState | null = null;
	let last = 0;
	return {
		recall: (day) => (state === null ? 0 : retrievability(weights, day - last, state.stability)),
		review(day, right) {
			if (state === null) {
				const met = firstState(weights, right ? 3 : 1);
				state = { ...met, stability: met.stability * first };
			} else {
				const next = nextState(weights, state, day - last, right ? 3 : 1);
				const gained: number = right ? (next.stability - state.stability) * (growth - 1) : 0;
				state = { ...next, stability: Math.max(0.001, next.stability + gained) };
			}
			last = day;
		}
	};
}

/**
 * Parameters of Pavlik and Anderson. Their threshold of −0.704 is for words learnt within hours; this learner's is such that
 * cards asked at random are recalled to about 77 % (found with seeds that no experiment uses).
 */
const actr = {
	scale: 0.217,
	intercept: 0.177,
	noise: 0.255,
	threshold: -1.52,
	interference: 0.025
};

/**
 * ACT-R's base-level activation with decay by activation: m = ln Σ tᵢ^(−dᵢ), dᵢ = c·e^(mᵢ) + a, where mᵢ is the activation
 * when the i-th presentation came; recall 1/(1 + e^((τ − m)/s)); time in seconds, slower between sessions by h.
 * Pavlik & Anderson, "Practice and forgetting effects on vocabulary memory", Cognitive Science 29 (2005) 559–586;
 * parameters as in the ACT-R model of open-spaced-repetition/srs-benchmark, which has them from there.
 */
function actrTrace(): Trace {
	const presentations: { readonly day: number; readonly decay: number }[] = [];
	const activation = (day: number): number =>
		Math.log(
			presentations.reduce(
				(sum, { day: then, decay }) =>
					sum + Math.max(1, (day - then) * 86_400 * actr.interference) ** -decay,
				0
			)
		);
	return {
		recall: (day) => 1 / (1 + Math.exp((actr.threshold - activation(day)) / actr.noise)),
		review(day) {
			const decay = actr.scale * Math.exp(activation(day)) + actr.intercept;
			presentations.push({ day, decay });
		}
	};
}

/**
 * Weights of all and of right answers within a day, a week, a month and ever. `bias`, ability less difficulty, is such that
 * cards asked at random are recalled to about 61 %: a hard subject.
 */
const dash = {
	windows: [1, 7, 30, Infinity],
	all: [0.2024, 0.1255, -0.1485, 0.0933],
	right: [0.5967, 0.6039, 0.572, 0.4801],
	bias: -0.79
};

/**
 * DASH: recall is logistic in ability − difficulty + Σ over time windows of θ·ln(1 + right) + φ·ln(1 + all).
 * Lindsey, Shroyer, Pashler & Mozer, "Improving students' long-term knowledge retention through personalized review",
 * Psychological Science 25 (2014) 639–647; windows and weights as in open-spaced-repetition/srs-benchmark.
 */
function dashTrace(): Trace {
	const answers: { readonly day: number; readonly right: boolean }[] = [];
	return {
		recall(day) {
			let sum = dash.bias;
			for (const [at, window] of dash.windows.entries()) {
				const inside = answers.filter((answer) => day - answer.day <= window);
				const right = inside.filter((answer) => answer.right);
				sum += (dash.all[at] ?? 0) * Math.log(1 + inside.length);
				sum += (dash.right[at] ?? 0) * Math.log(1 + right.length);
			}
			return 1 / (1 + Math.exp(-sum));
		},
		review(day, right) {
			answers.push({ day, right });
		}
	};
}
