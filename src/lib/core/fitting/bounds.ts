import { defaultWeights, type Weights } from '../schedule/memory/fsrs.ts';
import { weightBounds } from '../schedule/memory/weight-bounds.ts';

/** First stabilities of learners lie apart by factors: their spread is that of a logarithm. */
const firstStabilities = 4;

/**
 * How far learners lie from the published values: the standard deviations published with FSRS-6 (fsrs-rs, srs-benchmark), but
 * for the first stabilities. A deviation of 28 days about a default of 8 cannot say how these differ; here it is a factor of e
 * to either side.
 */
const spreads = [
	1, 1, 1, 1, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31,
	0.32, 0.14, 0.27
] as const;

/** A parameter at so many spreads from its published value, within its bounds. */
export function parameterAt(index: number, distance: number): number {
	const published = defaultWeights[index] ?? 0;
	const by = (spreads[index] ?? 1) * distance;
	const value = index < firstStabilities ? published * Math.exp(by) : published + by;
	const { least, greatest } = weightBounds[index] ?? { least: value, greatest: value };
	return Math.min(Math.max(value, least), greatest);
}

/** By how much the parameter changes with its distance. */
export function parameterSlope(index: number, value: number): number {
	const spread = spreads[index] ?? 1;
	return index < firstStabilities ? value * spread : spread;
}

/** How many spreads a value lies from the published one: `parameterAt` undone. */
export function distanceOf(index: number, value: number): number {
	const published = defaultWeights[index] ?? 0;
	const by = index < firstStabilities ? Math.log(value / published) : value - published;
	return by / (spreads[index] ?? 1);
}

/** @param distances of all 21 */
export function weightsAt(distances: Float64Array): Weights {
	const weights = Array.from(distances, (distance, index) => parameterAt(index, distance));
	return weights as readonly number[] as Weights;
}
