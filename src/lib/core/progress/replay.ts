import type { CardKey } from '../schedule/card.ts';
import type { Memory } from '../schedule/memory/memory.ts';
import { remember } from '../schedule/memory/remember.ts';
import type { Scheduling } from '../schedule/memory/scheduling.ts';
import { reviewsIn } from '../schedule/memory/review.ts';
import { asCounted } from './as-counted.ts';
import { resetIn } from './cards-in.ts';
import type { ProgressEvent } from './event.ts';

/** Every card that the log knows, as the log says it is remembered. The order of `events` does not matter. */
export function replayAll(
	events: readonly ProgressEvent[],
	scheduling: Scheduling
): Map<CardKey, Memory> {
	return foldMemories(asCounted(events), scheduling);
}

/** @param counting events that count, in order */
export function foldMemories(
	counting: readonly ProgressEvent[],
	scheduling: Scheduling
): Map<CardKey, Memory> {
	const memories = new Map<CardKey, Memory>();
	for (const event of counting) {
		const anew = resetIn(event);
		if (anew !== null) memories.delete(anew);
		for (const review of reviewsIn(event)) {
			const before = memories.get(review.card) ?? null;
			memories.set(review.card, remember(before, review, scheduling));
		}
	}
	return memories;
}

/**
 * One card; `null` when nothing that counts is said of it.
 *
 * @param events any that hold all that touch the card under whatever id, every rename and clock event, and every retraction of one of these
 */
export function replayCard(
	events: readonly ProgressEvent[],
	card: CardKey,
	scheduling: Scheduling
): Memory | null {
	return asCounted(events).reduce<Memory | null>(
		(memory, event) => rememberEvent(memory, event, card, scheduling),
		null
	);
}

/** A card after one more event, by the ids of now. */
export function rememberEvent(
	known: Memory | null,
	event: ProgressEvent,
	card: CardKey,
	scheduling: Scheduling
): Memory | null {
	if (resetIn(event) === card) return null;
	return reviewsIn(event)
		.filter((review) => review.card === card)
		.reduce<Memory | null>((memory, review) => remember(memory, review, scheduling), known);
}
