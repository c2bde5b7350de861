import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { schedulingFor } from '#lib/core/progress/settings.ts';
import { awayOf, type Away } from '#lib/core/schedule/away.ts';
import {
	isDue,
	isFresh,
	nextDueDay,
	standingsOf,
	type CardStanding
} from '#lib/core/schedule/card-standing.ts';
import type { ExamDay } from '#lib/core/schedule/exam-day.ts';
import { formsBySpeaker } from '#lib/core/schedule/facts.ts';
import { paceOf } from '#lib/core/schedule/pace.ts';
import type { PlannedItem } from '#lib/core/schedule/queue-input.ts';
import type { QueueItem } from '#lib/core/schedule/queue-item.ts';
import { queue } from '#lib/core/schedule/queue.ts';
import type { Scheduling } from '#lib/core/schedule/scheduling.ts';
import { daysLeft, isOfPile } from '#lib/core/schedule/spread.ts';
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

export interface Plan {
	readonly items: readonly QueueItem[];
	readonly scheduling: Scheduling;
	/** Study day after today on which a card comes back; `null` without any. */
	readonly nextDay: number | null;
	/** A pile that waits and may be spread; `null` without one, and while one is being spread. */
	readonly away: Away | null;
	/** A pile that is being spread: days left, today included, and cards left. `null` without one. */
	readonly spread: { readonly days: number; readonly cards: number } | null;
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
	const [settings, done, held, spread, ...memories] = await Promise.all([
		store.settings(),
		store.dayCounts(day),
		store.holds(),
		store.spread(),
		...sets.map(({ id }) => store.memoriesOfSet(id))
	]);
	const holds = new Map(held.map((hold) => [hold.card, hold]));
	const standings = sets.map((set, index) => standingsOf(set, memories[index] ?? [], holds, day));
	const begun = standings.filter((_, index) => (memories[index]?.length ?? 0) > 0);
	const cards = standings.flat();
	const open = only === null && begun.length > 0 ? begun.flat() : cards;
	const covered = wish.exam?.covered;
	const isFree = ({ card, memory }: CardStanding): boolean =>
		covered === undefined ||
		!covered.has(card.key) ||
		(memory !== null && memory.phase !== 'review');
	const due = cards.filter((card) => isDue(card, day) && (isFree(card) || card.change !== null));
	const scheduling = schedulingFor(settings);
	const traits = traitsOf(sets);
	const time = wish.minutes === undefined ? null : wish.minutes * 60_000;
	const items = queue({
		memories: due.flatMap(({ memory }) => (memory ? [memory] : [])),
		fresh: open.filter((card) => isFresh(card) && isFree(card)).map(({ card }) => card),
		planned: plannedItems(wish.exam ?? null, cards),
		changes: new Map(cards.flatMap(({ card, change }) => (change ? [[card.key, change]] : []))),
		forms: new Map(sets.flatMap((set, index) => formsBySpeaker(set, standings[index] ?? []))),
		traits,
		done: { ...done, questions: askedAsNow(done.questions, cards, day) },
		newPerDay: extra > 0 ? done.newCards + extra : settings.newPerDay,
		spread,
		order: settings.order,
		pace: paceOf(memories.flat(), traits),
		time,
		now,
		day,
		weights: scheduling.weights
	});
	const pile = due.flatMap(({ memory }) => (memory?.phase === 'review' ? [memory] : []));
	const days = spread === null ? 0 : daysLeft(spread, day);
	const left = spread === null ? 0 : pile.filter((memory) => isOfPile(spread, memory)).length;
	const spreading = days > 0 && left > 0 ? { days, cards: left } : null;
	return {
		items,
		scheduling,
		nextDay: nextDueDay(cards, day),
		away: spreading === null && only === null ? awayOf(pile.length, lastDay(cards), day) : null,
		spread: spreading,
		until: time === null ? null : now + time
	};
}

function traitsOf(sets: StudyContent['sets']): ReadonlyMap<string, LibraryEntry['traits'][number]> {
	return new Map(
		sets.flatMap(({ id, questionIds, traits }) =>
			traits.map((trait, index) => [`${id}/${questionIds[index] ?? ''}`, trait] as const)
		)
	);
}

/** What the plan names and may be asked, as the learner knows it now. */
function plannedItems(
	exam: ExamDay | null,
	cards: readonly CardStanding[]
): readonly PlannedItem[] {
	if (exam === null || exam.planned.length === 0) return [];
	const known = new Map(cards.map((card) => [card.card.key, card]));
	return exam.planned.flatMap((plan) => {
		const standing = known.get(plan.key);
		// What is in its steps comes as it is.
		if (standing?.kept !== null || (standing.memory && standing.memory.phase !== 'review'))
			return [];
		return [{ card: standing.card, memory: standing.memory, plan }];
	});
}

function lastDay(cards: readonly CardStanding[]): number | null {
	return cards.reduce<number | null>(
		(last, { memory }) =>
			memory === null ? last : Math.max(last ?? memory.lastDay, memory.lastDay),
		null
	);
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
