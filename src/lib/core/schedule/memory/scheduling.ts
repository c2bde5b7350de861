import { defaultWeights, type Weights } from './fsrs.ts';

/** What turns memories into due times; one for a learner, never one for a set. */
export interface Scheduling {
	readonly weights: Weights;
	/** Desired retention, 0–1: a card comes back when recall has fallen to it. */
	readonly retention: number;
	/** Days. */
	readonly maximumInterval: number;
	/** Minutes, in order; all inside a day. */
	readonly learningSteps: readonly number[];
	readonly relearningSteps: readonly number[];
	/** Chance that a learner who knows chooses wrong; typed and recalled answers have none. */
	readonly slip: number;
	/** Spread intervals a little, so that cards learnt together do not come back together for ever. */
	readonly fuzz: boolean;
}

export const defaultScheduling: Scheduling = {
	weights: defaultWeights,
	retention: 0.9,
	maximumInterval: 36500,
	learningSteps: [1, 10],
	relearningSteps: [10],
	slip: 0,
	fuzz: true
};

/** Desired retentions outside these bounds make intervals that are absurd: several a day, or years at once. */
export const retentionBounds = { least: 0.7, greatest: 0.97 } as const;
