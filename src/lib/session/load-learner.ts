import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { LearnerState } from '#lib/core/schedule/today/learner-state.ts';
import { dayStart, studyDay } from '#lib/core/schedule/study-day.ts';
import { emptyDay } from '#lib/core/progress/day-so-far.ts';
import type { Clock } from '#lib/storage/clock.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { followRenames } from './follow-renames.ts';

/** What a page knows of each set of the library. */
export type KnownEntry = Pick<
	LibraryEntry,
	'id' | 'title' | 'test' | 'questionIds' | 'traits' | 'cards' | 'editions' | 'renamed'
>;

export interface LearnerPorts {
	readonly store: Pick<ProgressStore, 'learnerLog' | 'memoriesOfSet' | 'names' | 'append'>;
	readonly clock: Pick<Clock, 'now' | 'offset'>;
}

/**
 * All that decides what is asked today, read once.
 *
 * @param sets all there are, in the order of the library
 */
export async function loadLearner(
	sets: readonly KnownEntry[],
	{ store, clock }: LearnerPorts
): Promise<LearnerState> {
	await followRenames(store, sets);
	const now = clock.now();
	const day = studyDay(now, clock.offset(now));
	const log = await store.learnerLog(
		day,
		sets.map(({ id }) => id)
	);
	return {
		...log,
		sets: sets.map((entry, index) => ({ entry, memories: log.memories[index] ?? [] })),
		now,
		day
	};
}

/** The same learner on the next study day, when nothing more is done today. */
export function tomorrowOf(state: LearnerState, clock: Pick<Clock, 'offset'>): LearnerState {
	const day = state.day + 1;
	return { ...state, today: emptyDay, day, now: dayStart(day, clock.offset(state.now)) };
}
