import { shuffle } from '../question/chance.ts';
import { defaultWeights, type Weights } from '../schedule/memory/fsrs.ts';
import { adam, falling } from './adam.ts';
import { distanceOf, parameterAt, parameterSlope, weightsAt } from './bounds.ts';
import { withFirstStabilities } from './first-stabilities.ts';
import type { History } from './history.ts';
import { trace, type Marking } from './trace.ts';

/** Of the first steps, in spreads: see `bounds.ts`. */
const rate = 0.04;
const rounds = 5;
/** Few answers give few batches; then there are more rounds, until there are so many steps. */
const fewestSteps = 100;
/** Answers a batch, about: a card's stay together. */
const batchSize = 512;
/** Nats, against the whole log, that a parameter costs at one spread from its published value: the optimisers' own. */
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
	const count = Math.ceil(total / batchSize);
	const turns = Math.max(rounds, Math.ceil(fewestSteps / count));
	const steps = turns * count;
	const distances = new Float64Array(defaultWeights.length);
	const descend = adam(distances.length);
	let step = 0;
	for (let turn = 0; turn < turns; turn += 1)
		for (const batch of dealt(shuffle(counted, seed + turn), total, count)) {
			const weights = weightsAt(distances);
			const gradient = new Float64Array(distances.length);
			let reviews = 0;
			for (const card of batch) {
				trace(card.history, weights, marking, until, gradient);
				reviews += card.reviews;
			}
			toDistances(gradient, weights, distances, reviews / total);
			descend(distances, gradient, falling(rate, step / steps));
			for (const [index, distance] of distances.entries())
				distances[index] = distanceOf(index, parameterAt(index, distance));
			step += 1;
			yield step / steps;
		}
	return weightsAt(withFirstStabilities(distances, defaultWeights.slice(0, 4).map(Math.log)));
}

interface Counted {
	readonly history: History;
	readonly reviews: number;
}

function reviewsBefore(history: History, until: number): number {
	return history.filter(({ review }) => review !== null && review < until).length;
}

function dealt(cards: readonly Counted[], total: number, count: number): readonly Counted[][] {
	const batches = Array.from({ length: count }, (): Counted[] => []);
	let before = 0;
	for (const card of cards) {
		batches[Math.floor((before * count) / total)]?.push(card);
		before += card.reviews;
	}
	return batches;
}

/** From the derivatives by the parameters to those by their distances, with the pull towards the published values. */
function toDistances(
	gradient: Float64Array,
	weights: Weights,
	distances: Float64Array,
	share: number
): void {
	for (let index = 0; index < gradient.length; index += 1) {
		const value = weights[index] as number;
		const slope = (gradient[index] ?? 0) * parameterSlope(index, value);
		gradient[index] = slope + 2 * pull * share * (distances[index] ?? 0);
	}
}
