import type { StudyPlan } from '#lib/core/planner/plan.ts';
import type { PlanQuestion } from '#lib/core/test-date/tests-of.ts';

export type Planning =
	| { readonly status: 'planned'; readonly plan: StudyPlan }
	/** A newer question for figures took its place. */
	| { readonly status: 'overtaken' }
	| { readonly status: 'failed'; readonly detail: string };

/** What a plan is for: the cards of a day, which each caller gets, or figures to show, where a newer question overtakes. */
export type PlanPurpose = 'day' | 'figures';

export interface Planner {
	plan(question: PlanQuestion, purpose: PlanPurpose): Promise<Planning>;
	close(): void;
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
