import { cardKey, cardOf, type Card } from '#lib/core/schedule/card.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import type { QueueInput } from '#lib/core/schedule/today/queue-input.ts';
import { queue } from '#lib/core/schedule/today/queue.ts';
import { dawn, monday } from '../memories.ts';

export const minute = 60_000;
/** Ten hours into the study day. */
export const now = dawn + 600 * minute;

export function card(question: string, part = 'whole'): Card {
	return cardOf(cardKey('tides', question, part));
}

/** A card in review that is due today, last answered ten days ago. */
export function memory(
	question: string,
	fields: Partial<Memory> & { readonly part?: string } = {}
): Memory {
	const { key, ...rest } = card(question, fields.part);
	return {
		card: key,
		...rest,
		stability: 10,
		difficulty: 5,
		phase: 'review',
		step: 0,
		lastAt: dawn - 10 * 1440 * minute,
		lastDay: monday - 10,
		lastShare: 1,
		dueDay: monday,
		dueAt: 0,
		interval: 10,
		reps: 3,
		lapses: 0,
		...fields
	};
}

export function stepping(question: string, dueAt: number, fields: Partial<Memory> = {}): Memory {
	return memory(question, { phase: 'learning', interval: 0, lastDay: monday, dueAt, ...fields });
}

export function input(fields: Partial<QueueInput>): QueueInput {
	return {
		memories: [],
		fresh: [],
		planned: [],
		changes: new Map(),
		forms: new Map(),
		traits: () => undefined,
		done: { newCards: 0, reviews: 0, questions: new Set() },
		newPerDay: 10,
		spread: null,
		order: 'gain',
		pace: () => 20_000,
		time: null,
		now,
		day: monday,
		weights: defaultWeights,
		...fields
	};
}

/** `review q1`, in the order of the queue. */
export function asked(fields: Partial<QueueInput>): readonly string[] {
	return queue(input(fields)).map((item) => `${item.reason} ${item.card.question}`);
}
