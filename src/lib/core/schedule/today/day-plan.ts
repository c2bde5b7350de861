import type { DayCounts } from '../../progress/counts.ts';
import type { Hold } from '../../progress/holds.ts';
import type { LibraryEntry, QuestionTraits } from '../../question/library-entry.ts';
import { awayOf, type Away } from './backlog.ts';
import { isDue, isFresh, nextDueDay, standingsOf, type CardStanding } from './card-state.ts';
import type { TraitsOf } from './siblings.ts';
import type { ExamDay } from './test-day.ts';
import { formsBySpeaker } from './facts.ts';
import type { Weights } from '../memory/fsrs.ts';
import type { Memory } from '../memory/memory.ts';
import { paceOf } from './pace.ts';
import type { PlannedItem } from './queue-input.ts';
import type { QueueItem } from './queue-item.ts';
import { queue } from './queue.ts';
import type { ReviewOrder } from './review-order.ts';
import { daysLeft, isOfPile, type Spread } from './spread.ts';

export interface DayInput {
	/** In the order in which they are to be learnt, as are the cards in each; with what is known of each. */
	readonly sets: readonly {
		readonly entry: Pick<LibraryEntry, 'id' | 'questionIds' | 'traits' | 'cards' | 'editions'>;
		readonly memories: readonly Memory[];
	}[];
	/**
	 * Whether new cards come from sets that the learner has begun only: to be asked about an article never opened teaches
	 * nothing. Who has begun none is not held to this.
	 */
	readonly begunOnly: boolean;
	readonly holds: readonly Hold[];
	readonly done: Pick<DayCounts, 'newCards' | 'reviews' | 'questions'>;
	readonly newPerDay: number;
	readonly order: ReviewOrder;
	/** How the last pile was spread; `null` when none ever was. */
	readonly spread: Spread | null;
	/** What the coming tests ask of today; `null` without any. */
	readonly exam: ExamDay | null;
	/** Milliseconds that the learner has; `null` for no end. */
	readonly time: number | null;
	/** UTC milliseconds. */
	readonly now: number;
	/** Study day. */
	readonly day: number;
	readonly weights: Weights;
}

export interface DayPlan {
	readonly items: readonly QueueItem[];
	/**
	 * Cards that may be asked for the first time, today or later; and where today's new cards were taken, once they are: by
	 * other sets, or by these as well. `null` while some are left for today, and when none are wanted a day.
	 */
	readonly unmet: { readonly cards: number; readonly taken: 'elsewhere' | 'here' | null };
	/** Study day after today on which a card comes back; `null` without any. */
	readonly nextDay: number | null;
	/** A pile that waits and may be spread; `null` without one, and while one is being spread. */
	readonly away: Away | null;
	/** A pile that is being spread: days left, today included, and cards left. `null` without one. */
	readonly spread: { readonly days: number; readonly cards: number } | null;
}

/** What to study now, of all that the learner has. */
export function planDay(input: DayInput): DayPlan {
	const { sets, spread, exam, day } = input;
	const holds = new Map(input.holds.map((hold) => [hold.card, hold]));
	const known = sets.map(({ entry, memories }) => ({
		entry,
		begun: memories.length > 0,
		standings: standingsOf(entry, memories, holds, day)
	}));
	const cards = known.flatMap(({ standings }) => standings);
	const begun = known.filter((set) => set.begun);
	const open = input.begunOnly && begun.length > 0 ? begun : known;
	const due = cards.filter((card) => isDue(card, day) && !isLeftToPlan(card, exam));
	const traits = traitsOf(sets);
	const items = queue({
		...input,
		memories: due.flatMap(({ memory }) => memory ?? []),
		fresh: open.flatMap(({ standings }) =>
			standings.filter((card) => isFresh(card) && !isLeftToPlan(card, exam)).map(({ card }) => card)
		),
		planned: plannedItems(exam, cards),
		changes: new Map(cards.flatMap(({ card, change }) => (change ? [[card.key, change]] : []))),
		forms: new Map(known.flatMap(({ entry, standings }) => formsBySpeaker(entry, standings))),
		traits,
		done: { ...input.done, questions: askedAsNow(input.done.questions, cards, day) },
		pace: paceOf(
			sets.map(({ memories }) => memories),
			traits
		)
	});
	const waiting = due.flatMap(({ memory }) => (memory?.phase === 'review' ? [memory] : []));
	const spreading = spread === null ? null : pileOf(waiting, spread, day);
	return {
		items,
		unmet: {
			cards: open.flatMap(({ standings }) => standings.filter(isFresh)).length,
			taken: takenBy(input, begun.length > 0)
		},
		nextDay: nextDueDay(cards, day),
		away: spreading === null ? awayOf(waiting.length, lastDay(cards), day) : null,
		spread: spreading
	};
}

function takenBy({ done, newPerDay }: DayInput, met: boolean): DayPlan['unmet']['taken'] {
	if (done.newCards === 0 || done.newCards < newPerDay) return null;
	return met ? 'here' : 'elsewhere';
}

/** A card that a coming test covers is asked when its plan says so; steps, and answers that were changed, do not wait. */
function isLeftToPlan({ card, memory, change }: CardStanding, exam: ExamDay | null): boolean {
	if (exam?.covered.has(card.key) !== true) return false;
	return memory === null || (memory.phase === 'review' && change === null);
}

function pileOf(waiting: readonly Memory[], spread: Spread, day: number): DayPlan['spread'] {
	const days = daysLeft(spread, day);
	const cards = waiting.filter((memory) => isOfPile(spread, memory)).length;
	return days > 0 && cards > 0 ? { days, cards } : null;
}

/** Looked up when the first of a set is wanted: most sets have nothing to be asked. */
function traitsOf(sets: DayInput['sets']): TraitsOf {
	const entries = new Map(sets.map(({ entry }) => [entry.id, entry]));
	const byQuestion = new Map<string, ReadonlyMap<string, QuestionTraits>>();
	return (set, question) => {
		const entry = entries.get(set);
		if (entry === undefined) return undefined;
		const known = byQuestion.get(set) ?? traitsIn(entry);
		byQuestion.set(set, known);
		return known.get(question);
	};
}

function traitsIn({
	questionIds,
	traits
}: DayInput['sets'][number]['entry']): ReadonlyMap<string, QuestionTraits> {
	const known = new Map<string, QuestionTraits>();
	for (const [index, trait] of traits.entries()) known.set(questionIds[index] ?? '', trait);
	return known;
}

/** What the plan names and may be asked, as the learner knows it now. What is in its steps comes as it is. */
function plannedItems(
	exam: ExamDay | null,
	cards: readonly CardStanding[]
): readonly PlannedItem[] {
	if (exam === null || exam.planned.length === 0) return [];
	const known = new Map(cards.map((standing) => [standing.card.key, standing]));
	return exam.planned.flatMap((plan) => {
		const standing = known.get(plan.key);
		if (standing === undefined || standing.kept !== null) return [];
		const { card, memory } = standing;
		return memory !== null && memory.phase !== 'review' ? [] : [{ card, memory, plan }];
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
