import type { CalendarExam } from '#lib/core/test-date/calendar.ts';
import type { ExamDay } from '#lib/core/schedule/today/test-day.ts';
import type { Clock } from '#lib/storage/clock.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { thePlanner } from './exam-planner.ts';
import { examDay, examFacts, type ExamEntry } from './exams.ts';

/** The tests that are coming, soonest first, and what they ask of today. */
export interface ExamToday extends ExamDay {
	readonly coming: readonly CalendarExam[];
}

/**
 * At once and without a worker: by the plan where it was made already, else by what each card gains. `null` when no test
 * is coming that covers a card.
 */
export async function examToday(
	sets: readonly ExamEntry[],
	ports: { readonly store: ProgressStore; readonly clock: Clock },
	page: Window
): Promise<ExamToday | null> {
	const planner = thePlanner(page);
	const facts = await examFacts(sets, ports);
	const day = await examDay(sets, facts, async (question) => ({
		today: planner.today(question).cards
	}));
	return day && { ...day, coming: facts.coming };
}
