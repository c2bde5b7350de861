import type { ProgressEvent } from '../core/progress/event.ts';
import type { Place } from '../core/progress/event-order.ts';
import type { Hold } from '../core/progress/holds.ts';
import { attemptIdOf, type Attempt } from '../core/quiz/attempt.ts';
import { cardOf, type CardKey } from '../core/schedule/card.ts';
import type { Memory } from '../core/schedule/memory/memory.ts';

/** A card's memory, with what is needed to add an event to it, or to count it, without looking back at the log. */
export interface MemoryRow {
	readonly card: CardKey;
	readonly set: string;
	readonly dueDay: number;
	readonly memory: Memory;
	/** Study day on which the card was met, or met anew when a later version of its question was first answered. */
	readonly firstDay: number;
	/** The last event that went into the memory. */
	readonly latest: Place;
}

/** What the learner decided about a card. There is a row as long as a decision counts, be it to ask the card again. */
export interface HoldRow extends Hold {
	readonly set: string;
	/** The last event that began its memory anew: what comes from before it says nothing any more. */
	readonly reset?: Place;
}

export interface AttemptRow {
	readonly id: string;
	readonly set: string;
	/** Left out once the attempt is finished, so that the index holds the open ones alone. */
	readonly open?: 1;
	readonly attempt: Attempt;
}

/** The quiz attempt, study session or guided reading of an event; `null` for all that belongs to none. */
export function sittingOf(event: ProgressEvent): string | null {
	switch (event.type) {
		case 'review':
			return event.session;
		case 'read':
		case 'open':
			return event.reading;
		case 'card':
		case 'flag':
			return event.session ?? null;
		case 'answer':
		case 'skip':
			return event.attempt;
		default:
			return attemptIdOf(event);
	}
}

export function memoryRow(memory: Memory, firstDay: number, event: Place): MemoryRow {
	const { card, set, dueDay } = memory;
	return { card, set, dueDay, memory, firstDay, latest: placeOf(event) };
}

/** @param reset the last event that began the card's memory anew */
export function holdRow(hold: Hold, reset: Place | undefined): HoldRow {
	const { set } = cardOf(hold.card);
	if (reset === undefined) return { ...hold, set };
	return { ...hold, set, reset: placeOf(reset) };
}

function placeOf({ id, at, day, wasAhead }: Place): Place {
	return { id, at, day, ...(wasAhead === undefined ? {} : { wasAhead }) };
}

export function attemptRow(attempt: Attempt): AttemptRow {
	const open = attempt.state === 'open' ? { open: 1 as const } : {};
	return { id: attempt.id, set: attempt.set, ...open, attempt };
}

/** The attempt that was begun last. */
export function latestOf(rows: readonly AttemptRow[]): Attempt | null {
	return rows.reduce<Attempt | null>(
		(latest, { attempt }) => (latest && latest.startedAt > attempt.startedAt ? latest : attempt),
		null
	);
}
