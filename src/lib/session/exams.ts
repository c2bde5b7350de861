import { defaultAllowance, secondsACard } from '#lib/core/test-date/allowance.ts';
import {
	comingExams,
	examCalendar,
	takenOff,
	type CalendarExam
} from '#lib/core/test-date/calendar.ts';
import { examDayOf } from '#lib/core/test-date/exam-day-of.ts';
import type { Allowance, Exam } from '#lib/core/test-date/exam.ts';
import { planQuestion } from '#lib/core/test-date/plan-question.ts';
import { greedy } from '#lib/core/planner/greedy.ts';
import type { StudyPlan } from '#lib/core/planner/plan.ts';
import { schedulingFor } from '#lib/core/progress/settings.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import { standingsOf, type CardStanding } from '#lib/core/schedule/today/card-state.ts';
import type { ExamDay } from '#lib/core/schedule/today/test-day.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import type { Clock } from '#lib/storage/clock.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { followRenames } from './follow-renames.ts';
import type { PlanQuestion } from './planner/planner.ts';

export type ExamEntry = Pick<
	LibraryEntry,
	'id' | 'title' | 'test' | 'questionIds' | 'traits' | 'cards' | 'editions' | 'renamed'
>;

interface Ports {
	readonly store: Pick<
		ProgressStore,
		'exams' | 'allowance' | 'settings' | 'holds' | 'memoriesOfSet' | 'names' | 'append'
	>;
	readonly clock: Pick<Clock, 'now' | 'offset'>;
}

/** What is known of tests and of the cards that they cover. */
export interface ExamFacts {
	/** Study day. */
	readonly today: number;
	/** All tests, past ones too, by date. */
	readonly calendar: readonly CalendarExam[];
	/** Those that files name and the learner took off. */
	readonly off: readonly (Exam & { readonly id: string })[];
	readonly coming: readonly CalendarExam[];
	readonly allowance: Allowance;
	/** Seconds that a card takes this learner. */
	readonly secondsACard: number;
	/** Of every card of the library. */
	readonly standings: readonly CardStanding[];
	/** What the planner is asked; `null` while no test is coming that covers a card. */
	readonly question: PlanQuestion | null;
}

/** @param sets all there are, in the order of the library */
export async function examFacts(
	sets: readonly ExamEntry[],
	{ store, clock }: Ports
): Promise<ExamFacts> {
	const now = clock.now();
	const today = studyDay(now, clock.offset(now));
	await followRenames(store, sets);
	const [own, said, settings, held, ...memories] = await Promise.all([
		store.exams(),
		store.allowance(),
		store.settings(),
		store.holds(),
		...sets.map(({ id }) => store.memoriesOfSet(id))
	]);
	const holds = new Map(held.map((hold) => [hold.card, hold]));
	const standings = sets.flatMap((set, index) =>
		standingsOf(set, memories[index] ?? [], holds, today)
	);
	const calendar = examCalendar(sets, own, today);
	const coming = comingExams(calendar, today);
	const allowance = said ?? defaultAllowance;
	const seconds = secondsACard(memories.flat());
	const question = planQuestion({
		exams: coming,
		entries: sets,
		standings,
		// A card that rests until tomorrow is still to be learnt.
		held: new Set(
			standings.flatMap(({ card, kept }) => (kept === null || kept === 'buried' ? [] : [card.key]))
		),
		allowance,
		today,
		weights: schedulingFor(settings).weights,
		secondsACard: seconds
	});
	return {
		today,
		calendar,
		off: takenOff(sets, own, today),
		coming,
		allowance,
		secondsACard: seconds,
		standings,
		question
	};
}

/**
 * What the tests that are coming ask of today; `null` without any.
 *
 * @param plan gives the plan, or `null` while it is not there: then the cards come by what one review of each would gain
 * @param extra cards beyond what today allows, for a learner who asks for more
 */
export async function examDay(
	sets: readonly ExamEntry[],
	{ question, coming, standings, today }: ExamFacts,
	plan: (question: PlanQuestion) => Promise<Pick<StudyPlan, 'today'> | null>,
	extra = 0
): Promise<ExamDay | null> {
	if (question === null) return null;
	const all = greedy({ ...question, capacity: [Infinity] });
	const made = await plan(question);
	const capacity = question.capacity[0] ?? 0;
	return examDayOf({
		plan: { today: made?.today ?? greedy(question) },
		others: all,
		exams: coming,
		entries: sets,
		asked: new Set(
			standings.flatMap(({ card, memory }) =>
				memory?.lastDay === today ? [`${card.set}/${card.question}`] : []
			)
		),
		// A plan need not fill the day.
		room: (made === null ? capacity : Math.min(capacity, made.today.length)) + extra
	});
}
