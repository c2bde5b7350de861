import {
	defaultWeights,
	firstState,
	nextStability,
	retrievability,
	type Weights
} from '../schedule/memory/fsrs.ts';

/** In what a learner's memory may differ from that of most. */
export interface Trait {
	readonly of:
		/** Days until a fact recalled on its first day has fallen to nine in ten. */
		| 'new'
		/** How many times longer a fact of a month lasts after it was recalled when due. */
		| 'old'
		/** Days that a fact of a month lasts after it was forgotten. */
		| 'forgotten'
		/** Recall, 0–1, of a fact of a month that comes back after half a year. */
		| 'late';
	readonly yours: number;
	/** By the published parameters, which were fitted to many learners at once. */
	readonly most: number;
	/** `alike` where the difference is small enough to be chance. */
	readonly than: 'more' | 'less' | 'alike';
}

/** Factors below this, and differences of recall below the other, say nothing. */
const telling = { factor: 1.3, difference: 0.05 } as const;
const month = 30;
const halfYear = 180;

/** What a learner's parameters mean at typical moments, beside what the published ones mean there. */
export function traitsOf(weights: Weights): readonly Trait[] {
	const yours = momentsOf(weights);
	const most = momentsOf(defaultWeights);
	return (['new', 'old', 'forgotten', 'late'] as const).map((of) => {
		const apart =
			of === 'late'
				? (yours[of] - most[of]) / telling.difference
				: Math.log(gainOf(of, yours[of]) / gainOf(of, most[of])) / Math.log(telling.factor);
		const than = apart >= 1 ? 'more' : apart <= -1 ? 'less' : 'alike';
		return { of, yours: yours[of], most: most[of], than };
	});
}

function momentsOf(weights: Weights): Readonly<Record<Trait['of'], number>> {
	const { stability, difficulty } = firstState(weights, 3);
	const monthOld = { stability: month, difficulty };
	return {
		new: stability,
		old: nextStability(weights, monthOld, month, 3) / month,
		forgotten: nextStability(weights, monthOld, month, 1),
		late: retrievability(weights, halfYear, month)
	};
}

/** Of a growth, what counts is by how much it is more than one. */
function gainOf(of: Trait['of'], value: number): number {
	return of === 'old' ? value - 1 : value;
}
