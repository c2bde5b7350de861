import { makePlan } from '#lib/core/planner/make-plan.ts';
import type { PlannerInput, StudyPlan } from '#lib/core/planner/plan.ts';

/** What comes back: `ready` once at the start, then an outcome for each question. */
export type Outcome =
	| { readonly type: 'ready' }
	| { readonly type: 'planned'; readonly plan: StudyPlan }
	| { readonly type: 'failed'; readonly detail: string };

function outcomeOf(input: PlannerInput): Outcome {
	try {
		return { type: 'planned', plan: makePlan(input) };
	} catch (fault) {
		// A fault of ours: today's cards are then chosen without a plan.
		return { type: 'failed', detail: String(fault) };
	}
}

self.addEventListener('message', ({ data }: MessageEvent<PlannerInput>) => {
	self.postMessage(outcomeOf(data));
});
self.postMessage({ type: 'ready' } satisfies Outcome);
