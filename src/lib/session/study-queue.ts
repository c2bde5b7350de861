import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { schedulingFor } from '#lib/core/progress/settings.ts';
import {
	isDue,
	nextDueDay,
	standingsOf,
	type CardStanding
} from '#lib/core/schedule/card-standing.ts';
import { queue, type QueueItem } from '#lib/core/schedule/queue.ts';
import type { Scheduling } from '#lib/core/schedule/scheduling.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import type { Clock } from '#lib/storage/clock.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { followRenames } from './follow-renames.ts';

/** What there is to study. Given by the page, which knows where sets come from. */
export interface StudyContent {
	/** In the order in which they are to be learnt, as are the cards in each. */
	readonly sets: readonly Pick<
		LibraryEntry,
		'id' | 'questionIds' | 'cards' | 'editions' | 'renamed'
	>[];
	/** `null` when there is no such set; rejects when it cannot be had now. */
	readonly load: (set: string) => Promise<QuestionSet | null>;
}

export interface Plan {
	readonly items: readonly QueueItem[];
	readonly scheduling: Scheduling;
	/** Study day after today on which a card comes back; `null` without any. */
	readonly nextDay: number | null;
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
	extra = 0
): Promise<Plan> {
	const now = clock.now();
	const day = studyDay(now, clock.offset(now));
	const sets = content.sets.filter(({ id }) => only === null || id === only);
	await followRenames(store, sets);
	// Asked at once: each answer has a way to go from the browser's storage to the page.
	const [settings, done, ...memories] = await Promise.all([
		store.settings(),
		store.dayCounts(day),
		...sets.map(({ id }) => store.memoriesOfSet(id))
	]);
	const standings = sets.map((set, index) => standingsOf(set, memories[index] ?? []));
	const begun = standings.filter((_, index) => (memories[index]?.length ?? 0) > 0);
	const cards = standings.flat();
	const open = only === null && begun.length > 0 ? begun.flat() : cards;
	const scheduling = schedulingFor(settings);
	const items = queue({
		memories: cards.flatMap((card) => (card.memory && isDue(card, day) ? [card.memory] : [])),
		fresh: open.flatMap(({ card, memory }) => (memory === null ? [card] : [])),
		changes: new Map(cards.flatMap(({ card, change }) => (change ? [[card.key, change]] : []))),
		done: { ...done, questions: askedAsNow(done.questions, cards, day) },
		limits: {
			newPerDay: extra > 0 ? done.newCards + extra : settings.newPerDay,
			reviewsPerDay: null
		},
		now,
		day,
		weights: scheduling.weights
	});
	return { items, scheduling, nextDay: nextDueDay(cards, day) };
}

/** Of the questions asked today, those that have no card which was changed since: that one is not yet done. */
function askedAsNow(
	questions: ReadonlySet<string>,
	cards: readonly CardStanding[],
	day: number
): ReadonlySet<string> {
	const lastAsked = new Map<string, number>();
	for (const { card, memory, change } of cards)
		if (change === null && memory?.lastDay === day) {
			const question = `${card.set}/${card.question}`;
			lastAsked.set(question, Math.max(memory.lastAt, lastAsked.get(question) ?? 0));
		}
	const waiting = new Set<string>();
	for (const { card, memory, change } of cards) {
		const question = `${card.set}/${card.question}`;
		// A quiz asks all of a question at once; in study a sibling that was asked later gives this one away.
		const givenAway = (lastAsked.get(question) ?? 0) > (memory?.lastAt ?? 0);
		if (change !== null && !givenAway) waiting.add(question);
	}
	return new Set([...questions].filter((question) => !waiting.has(question)));
}
