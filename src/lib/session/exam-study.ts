import type { ExamDay } from '#lib/core/schedule/today/test-day.ts';
import type { Clock } from '#lib/storage/clock.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import type { ExamEntry } from './exams.ts';

/**
 * What the coming tests ask of today, for a session. What plans is fetched where there is a test, which on most days and
 * most devices there is not.
 */
export function examDays(
	sets: readonly ExamEntry[],
	ports: { readonly store: ProgressStore; readonly clock: Clock },
	page: Window
): (extra: number) => Promise<ExamDay | null> {
	return async (extra) => {
		const named = sets.some(({ test }) => test !== undefined);
		if (!named && (await ports.store.exams()).length === 0) return null;
		const [{ examDay, examFacts }, { planSoon, thePlanner }] = await Promise.all([
			import('./exams.ts'),
			import('./exam-planner.ts')
		]);
		const planner = thePlanner(page);
		const facts = await examFacts(sets, ports);
		return examDay(sets, facts, (question) => planSoon(planner, question), extra);
	};
}
