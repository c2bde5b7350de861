import type { PlannedCard, PlannerInput, StudyPlan } from '#lib/core/planner/plan.ts';

/** What is asked of the planner; prices of an earlier run are kept by it, or come from where the caller keeps them. */
export type PlanQuestion = Omit<PlannerInput, 'prices'>;

/** Prices as a plan left them, to be kept with the day they begin at. */
export interface KeptPrices {
	/** Study day. */
	readonly day: number;
	readonly prices: readonly number[];
}

export type Planning =
	| { readonly status: 'planned'; readonly plan: StudyPlan; readonly kept: KeptPrices }
	/** A newer question took its place. */
	| { readonly status: 'overtaken' }
	| { readonly status: 'failed'; readonly detail: string };

export interface Planner {
	plan(question: PlanQuestion): Promise<Planning>;
	/** Today's cards at once: as planned if that was the last question answered, else by one-step gain. */
	today(question: PlanQuestion): Today;
	close(): void;
}

export interface Today {
	readonly by: 'plan' | 'gain';
	readonly cards: readonly PlannedCard[];
}

/** Prices as they stand some days later; `null` when nothing is left of them. */
export function pricesOn(day: number, kept: KeptPrices | null): readonly number[] | null {
	if (kept === null || day < kept.day) return null;
	const left = kept.prices.slice(day - kept.day);
	return left.length === 0 ? null : left;
}

/** Whether two questions are the same: they are then answered alike. */
export function isSameQuestion(one: PlanQuestion, other: PlanQuestion): boolean {
	return one === other || JSON.stringify(asked(one)) === JSON.stringify(asked(other));
}

function asked({ day, capacity, cards, weights }: PlanQuestion): unknown {
	return [
		day,
		capacity,
		weights,
		cards.map(({ key, state, lastDay, exams }) => [
			key,
			state && [state.stability, state.difficulty],
			lastDay,
			exams
		])
	];
}
