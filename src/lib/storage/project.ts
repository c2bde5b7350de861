import { asCounted, contextOf, type LogContext } from '../core/progress/as-counted.ts';
import { resetIn } from '../core/progress/cards-in.ts';
import type { ProgressEvent } from '../core/progress/event.ts';
import type { Place } from '../core/progress/event-order.ts';
import { holdsIn } from '../core/progress/holds.ts';
import { schedulingFor, settingsOf } from '../core/progress/settings.ts';
import { attemptIdOf, attemptOf } from '../core/quiz/attempt.ts';
import { recallOf, type Recall } from '../core/record/recall.ts';
import type { CardKey } from '../core/schedule/card.ts';
import { startsAfresh } from '../core/schedule/memory/edition-change.ts';
import { remember } from '../core/schedule/memory/remember.ts';
import type { Scheduling } from '../core/schedule/memory/scheduling.ts';
import { reviewsIn } from '../core/schedule/memory/review.ts';
import { recordFrom, type RecordRows } from './record-rows.ts';
import { setsFrom, type Sets } from './set-rows.ts';
import {
	attemptRow,
	holdRow,
	memoryRow,
	type AttemptRow,
	type HoldRow,
	type MemoryRow
} from './rows.ts';

export interface CardRows {
	readonly memories: readonly MemoryRow[];
	/** Of the cards asked for by name, those of which nothing counts any more. */
	readonly forgotten: readonly CardKey[];
	readonly holds: readonly HoldRow[];
	/** Of these, those about which no decision counts any more. */
	readonly released: readonly CardKey[];
	/** What the events say for the record, of the cards wanted. */
	readonly recalls: readonly Recall[];
}

export interface Attempts {
	readonly attempts: readonly AttemptRow[];
	/** Attempts whose start does not count, or is not known. */
	readonly vanished: readonly string[];
}

/** Everything that follows from a whole log. */
export function projected(
	events: readonly ProgressEvent[]
): CardRows & Attempts & Sets & RecordRows {
	const context = contextOf(events);
	const cards = cardsFrom(events, null, schedulingFor(settingsOf(events)), context);
	return {
		...cards,
		...recordFrom({ recalls: cards.recalls, events: asCounted(events, context) }, cards.memories),
		...attemptsFrom(events, null, context),
		...setsFrom(events)
	};
}

/**
 * @param cards those wanted, of which `events` hold all that touches them under whatever id; `null` for every card of
 *   the events
 */
export function cardsFrom(
	events: readonly ProgressEvent[],
	cards: ReadonlySet<CardKey> | null,
	scheduling: Scheduling,
	context: LogContext
): CardRows {
	const counting = asCounted(events, context);
	const wanted = (card: CardKey): boolean => !cards || cards.has(card);
	const { memories, recalls } = added(counting, new Map(), wanted, scheduling);
	const holds = holdsFrom(counting, wanted);
	const asked = [...(cards ?? [])];
	return {
		memories: [...memories.values()],
		forgotten: asked.filter((card) => !memories.has(card)),
		holds: [...holds.values()],
		released: asked.filter((card) => !holds.has(card)),
		recalls
	};
}

function holdsFrom(
	counting: readonly ProgressEvent[],
	wanted: (card: CardKey) => boolean
): ReadonlyMap<CardKey, HoldRow> {
	const resets = new Map<CardKey, Place>();
	for (const event of counting) {
		const anew = resetIn(event);
		if (anew !== null) resets.set(anew, event);
	}
	const holds = [...holdsIn(counting).values()].filter(({ card }) => wanted(card));
	return new Map(holds.map((hold) => [hold.card, holdRow(hold, resets.get(hold.card))]));
}

/**
 * The rows that change when events that count are added, in order, to what is known; and what that says for the record.
 *
 * @param counting later than all that went into the rows, by the ids and times that count
 * @param rows of no card that one of the events resets
 */
export function added(
	counting: readonly ProgressEvent[],
	rows: ReadonlyMap<CardKey, MemoryRow>,
	wanted: (card: CardKey) => boolean,
	scheduling: Scheduling
): { readonly memories: ReadonlyMap<CardKey, MemoryRow>; readonly recalls: readonly Recall[] } {
	const recalls: Recall[] = [];
	const changed = new Map<CardKey, MemoryRow>();
	for (const event of counting) {
		const anew = resetIn(event);
		if (anew !== null) changed.delete(anew);
		for (const review of reviewsIn(event)) {
			if (!wanted(review.card)) continue;
			const row = changed.get(review.card) ?? rows.get(review.card);
			const known = row?.memory ?? null;
			const firstDay = row && !startsAfresh(known, review.version) ? row.firstDay : event.day;
			const recall = recallOf(known, review, scheduling);
			if (recall) recalls.push(recall);
			const memory = remember(known, review, scheduling);
			changed.set(review.card, memoryRow(memory, firstDay, event));
		}
	}
	return { memories: changed, recalls };
}

/** @param ids attempts wanted, of which `events` hold everything; `null` for every attempt of the events */
export function attemptsFrom(
	events: readonly ProgressEvent[],
	ids: ReadonlySet<string> | null,
	context: LogContext
): Attempts {
	const wanted = ids ?? new Set(events.flatMap((event) => attemptIdOf(event) ?? []));
	const sittings = new Map<string, ProgressEvent[]>([...wanted].map((id) => [id, []]));
	for (const event of asCounted(events, context))
		sittings.get(attemptIdOf(event) ?? '')?.push(event);
	const attempts: AttemptRow[] = [];
	const vanished: string[] = [];
	for (const [id, counting] of sittings) {
		const attempt = attemptOf(counting);
		if (attempt) attempts.push(attemptRow(attempt));
		else vanished.push(id);
	}
	return { attempts, vanished };
}
