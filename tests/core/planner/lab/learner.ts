import { hash } from '#lib/core/question/chance.ts';
import { firstSuccess } from '#lib/core/planner/first-answer.ts';

/** What really happens in the memory of one card. */
export interface Trace {
	/** Probability of recall on a study day after the last review. */
	recall(day: number): number;
	/** One more review, and how it went. The first is the meeting. */
	review(day: number, right: boolean): void;
}

/** A kind of simulated learner. */
export interface Kind {
	readonly name: string;
	/** @param chance numbers in [0, 1) that belong to this learner and card */
	readonly trace: (chance: (what: string) => number) => Trace;
}

/** One simulated learner: chance hangs on seed, card and count of reviews alone, so that policies meet the same luck. */
export interface Learner {
	/** Probability of recall; 0 for a card never met. */
	recall(card: number, day: number): number;
	/** Asks a card: whether it was right. */
	ask(card: number, day: number): boolean;
}

export function learner(kind: Kind, seed: number): Learner {
	const traces = new Map<number, { readonly trace: Trace; reviews: number }>();
	const chance = (card: number, what: string): number => hash(`${seed}/${card}/${what}`) / 2 ** 32;
	return {
		recall: (card, day) => traces.get(card)?.trace.recall(day) ?? 0,
		ask(card, day) {
			const known = traces.get(card);
			const met = known ?? { trace: kind.trace((what) => chance(card, what)), reviews: 0 };
			traces.set(card, met);
			const recall = known ? met.trace.recall(day) : firstSuccess;
			const right = chance(card, `review ${met.reviews}`) < recall;
			met.trace.review(day, right);
			met.reviews += 1;
			return right;
		}
	};
}

/** A number of the standard normal distribution from two of the uniform (Box and Muller). */
export function normal(one: number, other: number): number {
	return Math.sqrt(-2 * Math.log(1 - one)) * Math.cos(2 * Math.PI * other);
}
