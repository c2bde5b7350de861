import { cardKey, cardOf } from '#lib/core/schedule/card.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import type { QueueItem } from '#lib/core/schedule/today/queue-item.ts';

/** A card of the tides as the queue gives it, new if nothing is known of it. */
export function item(
	question: string,
	memory: Memory | null = null,
	fields: Partial<QueueItem> = {}
): QueueItem {
	return {
		card: cardOf(cardKey('tides', question, 'whole')),
		memory,
		reason: memory === null ? 'new' : memory.phase === 'review' ? 'review' : 'learning',
		change: null,
		why: { by: 'new', number: 1, perDay: 10 },
		form: null,
		forms: [],
		takes: 20_000,
		...fields
	};
}
