import type { CardKey } from '../schedule/card.ts';
import type { Memory } from '../schedule/memory.ts';
import { remember } from '../schedule/remember.ts';
import type { Scheduling } from '../schedule/scheduling.ts';
import { trialsOf } from '../schedule/trial.ts';
import { resetIn } from './cards-in.ts';
import type { ProgressEvent } from './event.ts';
import { standing } from './event-order.ts';
import { namesIn, underNames } from './names.ts';

/** Every card that the log knows, as the log says it is remembered. The order of `events` does not matter. */
export function replayAll(
	events: readonly ProgressEvent[],
	scheduling: Scheduling
): Map<CardKey, Memory> {
	const memories = new Map<CardKey, Memory>();
	for (const event of named(events)) {
		const anew = resetIn(event);
		if (anew !== null) memories.delete(anew);
		for (const trial of trialsOf(event)) {
			const before = memories.get(trial.card) ?? null;
			memories.set(trial.card, remember(before, trial, scheduling));
		}
	}
	return memories;
}

/**
 * One card; `null` when nothing that counts is said of it.
 *
 * @param events any that hold all that touch the card under whatever id, every rename, and every retraction of one of these
 */
export function replayCard(
	events: readonly ProgressEvent[],
	card: CardKey,
	scheduling: Scheduling
): Memory | null {
	return named(events).reduce<Memory | null>(
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
	return trialsOf(event)
		.filter((trial) => trial.card === card)
		.reduce<Memory | null>((memory, trial) => remember(memory, trial, scheduling), known);
}

function named(events: readonly ProgressEvent[]): readonly ProgressEvent[] {
	return underNames(standing(events), namesIn(events));
}
