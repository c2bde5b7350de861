import type { ProgressEvent } from '../core/progress/event.ts';
import type { Place } from '../core/progress/event-order.ts';
import { attemptIdOf, type Attempt } from '../core/quiz/attempt.ts';
import type { CardKey } from '../core/schedule/card.ts';
import type { Memory } from '../core/schedule/memory.ts';

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

export interface AttemptRow {
	readonly id: string;
	readonly set: string;
	/** Left out once the attempt is finished, so that the index holds the open ones alone. */
	readonly open?: 1;
	readonly attempt: Attempt;
}

/** The quiz attempt or study session of an event; `null` for all that belongs to none. */
export function sittingOf(event: ProgressEvent): string | null {
	switch (event.type) {
		case 'review':
			return event.session;
		case 'card':
		case 'flag':
			return event.session ?? null;
		default:
			return event.type === 'answer' ? event.attempt : attemptIdOf(event);
	}
}

export function memoryRow(memory: Memory, firstDay: number, { id, at, day }: Place): MemoryRow {
	const { card, set, dueDay } = memory;
	return { card, set, dueDay, memory, firstDay, latest: { id, at, day } };
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
