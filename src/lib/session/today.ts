import type { LearnerState } from '#lib/core/schedule/today/learner-state.ts';
import type { TestDay } from '#lib/core/schedule/today/test-day.ts';
import { todayOf, type StudyWish, type Today } from '#lib/core/schedule/today/today.ts';
import type { Clock } from '#lib/storage/clock.ts';
import { comingBack } from '#lib/core/schedule/today/coming-back.ts';
import { tomorrowOf } from './load-learner.ts';
import type { PlannedTests } from './plan-tests.ts';

/** Works out what the coming tests ask of a day; given by the page, which has the planner. */
export type PlanTests = (state: LearnerState) => Promise<PlannedTests | null>;

/** With the planner of a page, which is fetched where there is a test: on most days and most devices there is none. */
export function testsWithPlanner(page: Window): PlanTests {
	return async (state) => {
		if (state.tests.length === 0 && !state.sets.some(({ entry }) => entry.test !== undefined))
			return null;
		const [{ planTests }, { thePlanner }] = await Promise.all([
			import('./plan-tests.ts'),
			import('./planner/page-planner.ts')
		]);
		return planTests(state, thePlanner(page));
	};
}

/** What is asked today, and the tests that bear on it. */
export interface AskedToday {
	readonly tests: PlannedTests | null;
	readonly today: Today;
}

/** The answer that home, study, plan and record all give. */
export async function askedToday(
	state: LearnerState,
	tests: PlanTests,
	wish: StudyWish = {}
): Promise<AskedToday> {
	const planned = await tests(state);
	const day: TestDay | null = planned?.today ?? null;
	return { tests: planned, today: todayOf(state, day, wish) };
}

/**
 * How many of all cards come back on each day from today: see `comingBack`.
 *
 * @param rest whether what is left of today is taken to be done, so that each card is counted once, or comes tomorrow
 */
export async function cardsComingBack(
	state: LearnerState,
	{ tests, clock }: { readonly tests: PlanTests; readonly clock: Pick<Clock, 'offset'> },
	days: number,
	rest: 'done' | 'left'
): Promise<readonly number[]> {
	const { today } = await askedToday(state, tests);
	const after = rest === 'done' ? without(state, today) : state;
	const { today: tomorrow } = await askedToday(tomorrowOf(after, clock), tests);
	return comingBack(after, { today, tomorrow }, days);
}

/** The learner without the cards of a day. */
function without(state: LearnerState, { items }: Today): LearnerState {
	const asked = new Set(items.flatMap(({ card, form }) => [card.key, form?.insteadOf ?? card.key]));
	return {
		...state,
		sets: state.sets.map(({ entry, memories }) => ({
			entry,
			memories: memories.filter(({ card }) => !asked.has(card))
		}))
	};
}
