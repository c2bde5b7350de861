import { shuffle } from '../question/chance.ts';
import { defaultWeights, type Weights } from '../schedule/fsrs.ts';
import { parameterAt, parameterSlope, spreadsOf, weightsAt } from './bounds.ts';
import { withFirstStabilities } from './first-stabilities.ts';
import type { History } from './history.ts';
import { trace, type Marking } from './trace.ts';

/** Adam with a rate that falls along half a cosine. Rates are in spreads: see `bounds.ts`. */
const rate = 0.04;
const rounds = 5;
/** Few answers give few batches; then there are more rounds, until there are so many steps. */
const fewestSteps = 100;
/** Answers a batch, about: a card's stay together. */
const batchSize = 512;
const momentum = 0.9;
const inertia = 0.999;
const smallest = 1e-8;
/** How strongly a parameter at one spread from the published value is drawn back, in nats of the whole log. */
const pull = 1;

export interface FitOptions extends Marking {
	/** Orders of the batches follow from it. */
	readonly seed: number;
	/** Answers from this place of the log on are not looked at. */
	readonly until: number;
}

/**
 * The weights that make a log likeliest, drawn towards the published ones. Each `next()` does one batch and gives the share
 * done, 0–1; the same histories, options and seed give the same weights.
 */
export function* fitWeights(
	cards: readonly History[],
	{ seed, until, ...marking }: FitOptions
): Generator<number, Weights> {
	const counted = cards
		.map((history) => ({ history, reviews: reviewsBefore(history, until) }))
		.filter(({ reviews }) => reviews > 0);
	const total = counted.reduce((sum, { reviews }) => sum + reviews, 0);
	if (total === 0) return defaultWeights;
	const perRound = batchesOf(counted).length;
	const turns = Math.max(rounds, Math.ceil(fewestSteps / perRound));
	const steps = turns * perRound;
	const spreads = new Float64Array(defaultWeights.length);
	const adam = { mean: Float64Array.from(spreads), square: Float64Array.from(spreads) };
	let step = 0;
	for (let turn = 0; turn < turns; turn += 1)
		for (const batch of batchesOf(shuffle(counted, seed + turn))) {
			const weights = weightsAt(spreads);
			const gradient = new Float64Array(spreads.length);
			let reviews = 0;
			for (const card of batch) {
				trace(card.history, weights, marking, until, gradient);
				reviews += card.reviews;
			}
			toSpreads(gradient, weights, spreads, reviews / total);
			step += 1;
			descend(spreads, gradient, adam, step, steps);
			yield step / steps;
		}
	return weightsAt(withFirstStabilities(spreads, defaultWeights.slice(0, 4).map(Math.log)));
}

interface Counted {
	readonly history: History;
	readonly reviews: number;
}

function reviewsBefore(history: History, until: number): number {
	return history.filter(({ review }) => review !== null && review < until).length;
}

function batchesOf(cards: readonly Counted[]): readonly (readonly Counted[])[] {
	const batches: Counted[][] = [];
	let room = 0;
	for (const card of cards) {
		if (room <= 0) {
			batches.push([]);
			room = batchSize;
		}
		batches.at(-1)?.push(card);
		room -= card.reviews;
	}
	return batches;
}

/** From the derivatives by the parameters to those by their spreads, with the pull towards the published values. */
function toSpreads(
	gradient: Float64Array,
	weights: Weights,
	spreads: Float64Array,
	share: number
): void {
	for (let index = 0; index < gradient.length; index += 1) {
		const value = weights[index] as number;
		const slope = (gradient[index] ?? 0) * parameterSlope(index, value);
		gradient[index] = slope + pull * share * (spreads[index] ?? 0);
	}
}

/** One step of Adam; what it carries beyond a parameter's bounds is cut off. */
function descend(
	spreads: Float64Array,
	gradient: Float64Array,
	adam: { readonly mean: Float64Array; readonly square: Float64Array },
	step: number,
	steps: number
): void {
	const current = (rate * (1 + Math.cos((Math.PI * (step - 1)) / steps))) / 2;
	for (let index = 0; index < spreads.length; index += 1) {
		const slope = gradient[index] ?? 0;
		const mean = momentum * (adam.mean[index] ?? 0) + (1 - momentum) * slope;
		const square = inertia * (adam.square[index] ?? 0) + (1 - inertia) * slope ** 2;
		adam.mean[index] = mean;
		adam.square[index] = square;
		const size = Math.sqrt(square / (1 - inertia ** step)) + smallest;
		const moved = (spreads[index] ?? 0) - (current * (mean / (1 - momentum ** step))) / size;
		spreads[index] = within(index, moved);
	}
}

function within(index: number, spreads: number): number {
	return spreadsOf(index, parameterAt(index, spreads));
}
