import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { schedulingFor } from '#lib/core/progress/settings.ts';
import { planDay, type DayPlan } from '#lib/core/schedule/today/day-plan.ts';
import type { ExamDay } from '#lib/core/schedule/today/test-day.ts';
import type { Scheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import type { Clock } from '#lib/storage/clock.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { followRenames } from './follow-renames.ts';

/** What there is to study. Given by the page, which knows where sets come from. */
export interface StudyContent {
	/** In the order in which they are to be learnt, as are the cards in each. */
	readonly sets: readonly Pick<
		LibraryEntry,
		'id' | 'questionIds' | 'traits' | 'cards' | 'editions' | 'renamed'
	>[];
	/** `null` when there is no such set; rejects when it cannot be had now. */
	readonly load: (set: string) => Promise<QuestionSet | null>;
	/**
	 * What the coming tests ask of today, as it stands now, and so many cards more; `null` without any. Left out where
	 * nothing is known of tests.
	 */
	readonly examDay?: (extra: number) => Promise<ExamDay | null>;
}

/** What the learner, or a test that is coming, wants of a session beside what is due. */
export interface StudyWish {
	/** Minutes that the learner has; left out for no end. */
	readonly minutes?: number;
	/** What the coming tests ask of today; left out without any. */
	readonly exam?: ExamDay | null;
}

export interface Plan extends DayPlan {
	readonly scheduling: Scheduling;
	/** UTC milliseconds at which a session with a time is to end; `null` for no end. */
	readonly until: number | null;
}

/**
 * What to study now, from the content and the log.
 *
 * New cards come from articles that the learner has begun: to be asked about one never opened teaches nothing. Who has
 * begun none, or asks for one set, is not held to this.
 *
 * @param only one set, or `null` for all
 * @param extra new cards beyond the day's limit, for a learner who asks for more
 */
export async function planStudy(
	content: StudyContent,
	{ store, clock }: { readonly store: ProgressStore; readonly clock: Clock },
	only: string | null,
	extra = 0,
	wish: StudyWish = {}
): Promise<Plan> {
	const now = clock.now();
	const day = studyDay(now, clock.offset(now));
	const sets = content.sets.filter(({ id }) => only === null || id === only);
	await followRenames(store, sets);
	// Asked at once: each answer has a way to go from the browser's storage to the page.
	const [settings, done, holds, spread, ...memories] = await Promise.all([
		store.settings(),
		store.dayCounts(day),
		store.holds(),
		store.spread(),
		...sets.map(({ id }) => store.memoriesOfSet(id))
	]);
	const scheduling = schedulingFor(settings);
	const time = wish.minutes === undefined ? null : wish.minutes * 60_000;
	const plan = planDay({
		sets: sets.map((entry, index) => ({ entry, memories: memories[index] ?? [] })),
		begunOnly: only === null,
		holds,
		done,
		newPerDay: extra > 0 ? done.newCards + extra : settings.newPerDay,
		order: settings.order,
		spread,
		exam: wish.exam ?? null,
		time,
		now,
		day,
		weights: scheduling.weights
	});
	return {
		...plan,
		// Of one set there is no pile to be spread: a spread concerns them all.
		away: only === null ? plan.away : null,
		scheduling,
		until: time === null ? null : now + time
	};
}
