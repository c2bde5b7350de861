import type { LearnerState } from '#lib/core/schedule/today/learner-state.ts';
import type { TestDay } from '#lib/core/schedule/today/test-day.ts';
import { testDayOf, testsOf, type Tests } from '#lib/core/test-date/tests-of.ts';
import type { Planner } from './planner/planner.ts';

/** The tests of a learner, and what they ask of today. */
export interface PlannedTests extends Tests {
	/** `null` when no test is coming that covers a card. */
	readonly today: TestDay | null;
}

/** Works out today's part of the plan for the coming tests: the same for whoever asks on this day. */
export async function planTests(
	state: LearnerState,
	planner: Pick<Planner, 'plan'>
): Promise<PlannedTests> {
	const tests = testsOf(state);
	if (tests.question === null) return { ...tests, today: null };
	const planning = await planner.plan(tests.question, 'day');
	const plan = planning.status === 'planned' ? planning.plan : null;
	return { ...tests, today: testDayOf(state, tests, plan) };
}
