import { defaultWeights, type Weights } from '../schedule/fsrs.ts';

interface Parameter {
	/** Between which it may lie: those of the public optimisers of FSRS-6. */
	readonly least: number;
	readonly greatest: number;
	/** How far learners lie from the published value: a standard deviation, of the logarithm where `log` is true. */
	readonly spread: number;
	readonly log: boolean;
}

/**
 * Spreads are those published with FSRS-6 (fsrs-rs, srs-benchmark), but for the four first stabilities. Those of learners
 * lie apart by factors, which a deviation of 28 days about a default of 8 cannot say; here it is e to either side.
 */
export const parametersOf: readonly Parameter[] = [
	...Array.from({ length: 4 }, () => ({ least: 0.01, greatest: 100, spread: 1, log: true })),
	...(
		[
			[1, 10, 0.57],
			[0.001, 4, 0.28],
			[0.001, 4, 0.6],
			[0.001, 0.75, 0.12],
			[0, 4.5, 0.39],
			[0, 0.8, 0.18],
			[0.001, 3.5, 0.33],
			[0.001, 5, 0.3],
			[0.001, 0.25, 0.09],
			[0.001, 0.9, 0.16],
			[0, 4, 0.57],
			[0, 1, 0.25],
			[1, 6, 1.03],
			[0, 2, 0.31],
			[0, 2, 0.32],
			[0, 0.8, 0.14],
			[0.1, 0.8, 0.27]
		] as const
	).map(([least, greatest, spread]) => ({ least, greatest, spread, log: false }))
];

/** A parameter at so many spreads from its published value, within its bounds. */
export function parameterAt(index: number, spreads: number): number {
	const published = defaultWeights[index] ?? 0;
	const { least, greatest, spread, log } = parametersOf[index] as Parameter;
	const value = log ? published * Math.exp(spread * spreads) : published + spread * spreads;
	return Math.min(Math.max(value, least), greatest);
}

/** By how much the parameter changes with its spreads. */
export function parameterSlope(index: number, value: number): number {
	const { spread, log } = parametersOf[index] as Parameter;
	return log ? value * spread : spread;
}

/** Where in its spreads a value lies: what `parameterAt` is undone by. */
export function spreadsOf(index: number, value: number): number {
	const published = defaultWeights[index] ?? 0;
	const { spread, log } = parametersOf[index] as Parameter;
	return (log ? Math.log(value / published) : value - published) / spread;
}

export function weightsAt(spreads: Float64Array): Weights {
	return Array.from(spreads, (value, index) =>
		parameterAt(index, value)
	) as readonly number[] as Weights;
}
