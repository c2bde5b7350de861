import type { QuestionSet } from '#lib/core/question/question.ts';
import { schedulingFor } from '#lib/core/progress/settings.ts';
import type { Card } from '#lib/core/schedule/card.ts';
import { queue, type QueueItem } from '#lib/core/schedule/queue.ts';
import type { Scheduling } from '#lib/core/schedule/scheduling.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import type { Clock } from '#lib/storage/clock.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';

/** What there is to study. Given by the page, which knows where sets come from. */
export interface StudyContent {
	/** Every card, in the order in which they are to be learnt. */
	readonly cards: readonly Card[];
	/** `null` when there is no such set; rejects when it cannot be had now. */
	readonly load: (set: string) => Promise<QuestionSet | null>;
}

export interface Plan {
	readonly items: readonly QueueItem[];
	readonly scheduling: Scheduling;
	/** Study day after today on which a card comes back; `null` without any. */
	readonly nextDay: number | null;
}

/** More than anybody answers at a sitting; the rest is there the next time. */
const mostReviews = 2000;
/** Questions looked up beyond the day's new ones, since some were asked today already. */
const spare = 200;

/**
 * What to study now, from the content and the log.
 *
 * @param set one set, or `null` for all
 * @param extra new cards beyond the day's limit, for a learner who asks for more
 */
export async function planStudy(
	content: StudyContent,
	{ store, clock }: { readonly store: ProgressStore; readonly clock: Clock },
	set: string | null,
	extra = 0
): Promise<Plan> {
	const now = clock.now();
	const day = studyDay(now, clock.offset(now));
	const there = content.cards.filter((card) => set === null || card.set === set);
	const keys = new Set(there.map((card) => card.key));
	// Asked at once: each answer has a way to go from the browser's storage to the page.
	const [settings, done, memories, begun, nextDay] = await Promise.all([
		store.settings(),
		store.dayCounts(day),
		set === null ? store.dueMemories(day, mostReviews) : store.memoriesOfSet(set),
		inTouchedSets(there, store, set),
		store.nextDueDay(day)
	]);
	const newPerDay = extra > 0 ? done.newCards + extra : settings.newPerDay;
	const scheduling = schedulingFor(settings);
	const items = queue({
		// What a file has lost is kept in the log, and asked no more.
		memories: memories.filter((memory) => keys.has(memory.card) && memory.dueDay <= day),
		fresh: await cardsNeverMet(begun, store, newPerDay),
		done,
		limits: { newPerDay, reviewsPerDay: null },
		now,
		day,
		weights: scheduling.weights
	});
	return { items, scheduling, nextDay };
}

/**
 * New cards come from articles that the learner has begun: to be asked about one never opened teaches nothing.
 * Who has begun none, or asks for one set, is not held to this.
 */
async function inTouchedSets(
	cards: readonly Card[],
	store: ProgressStore,
	set: string | null
): Promise<readonly Card[]> {
	if (set !== null) return cards;
	const touched = await store.touchedSets([...new Set(cards.map((card) => card.set))]);
	const begun = cards.filter((card) => touched.has(card.set));
	return begun.length > 0 ? begun : cards;
}

/** The first cards that have no memory: enough for `wanted`, since siblings of those asked today are passed over. */
async function cardsNeverMet(
	cards: readonly Card[],
	store: ProgressStore,
	wanted: number
): Promise<readonly Card[]> {
	const fresh: Card[] = [];
	const questions = new Set<string>();
	for (const set of new Set(cards.map((card) => card.set))) {
		const met = await store.metCards(set);
		for (const card of cards) {
			if (card.set !== set || met.has(card.key)) continue;
			fresh.push(card);
			questions.add(`${set}/${card.question}`);
		}
		if (questions.size >= wanted + spare) break;
	}
	return fresh;
}
