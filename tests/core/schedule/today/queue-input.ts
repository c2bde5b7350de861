import { cardKey, cardOf, type Card } from '#lib/core/schedule/card.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import type {
	Candidate,
	PlannedCandidate,
	QueueInput
} from '#lib/core/schedule/today/queue-input.ts';
import { queue } from '#lib/core/schedule/today/queue.ts';
import { daysLeft, isOfPile, shareOfDay } from '#lib/core/schedule/today/spread.ts';
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

/** A day in the words of a test, from which what the queue is given follows. */
export interface Day extends Omit<
	QueueInput,
	| 'steps'
	| 'changed'
	| 'due'
	| 'planned'
	| 'fresh'
	| 'asked'
	| 'rooms'
	| 'morningForms'
	| 'newElsewhere'
> {
	/** Cards that were met, as they are now; those of which `changes` speaks had their answer changed. */
	readonly memories: readonly Memory[];
	readonly fresh: readonly Card[];
	readonly planned: readonly Pick<PlannedCandidate, 'card' | 'memory' | 'plan'>[];
	/** What the day has seen already, of cards that are in none of the lists. */
	readonly done: {
		readonly newCards: number;
		readonly reviews: number;
		/** `set/question`. */
		readonly questions: ReadonlySet<string>;
	};
	/** Reviews a day. */
	readonly reviewsPerDay: number;
	/** Days before today on which a sibling of a card was asked, by its key. */
	readonly siblingDays: Readonly<Record<string, readonly number[]>>;
}

const emptyDay: Day = {
	memories: [],
	fresh: [],
	planned: [],
	changes: new Map(),
	forms: new Map(),
	traits: () => undefined,
	done: { newCards: 0, reviews: 0, questions: new Set() },
	newPerDay: 10,
	reviewsPerDay: Infinity,
	siblingDays: {},
	spread: null,
	order: 'gain',
	pace: () => 20_000,
	time: null,
	now,
	day: monday,
	weights: defaultWeights
};

export function input(fields: Partial<Day>): QueueInput {
	const { memories, fresh, planned, done, reviewsPerDay, siblingDays, ...rest } = {
		...emptyDay,
		...fields
	};
	const candidate = (of: Card, known: Memory | null): Candidate => ({
		card: of,
		memory: known,
		outcome: 'waiting',
		siblingDays: siblingDays[of.key] ?? []
	});
	const inReview = memories.filter(({ phase }) => phase === 'review');
	const changed = inReview.filter((one) => rest.changes.has(one.card));
	const due = inReview.filter((one) => !rest.changes.has(one.card) && one.dueDay <= rest.day);
	const { spread, day } = rest;
	const days = spread === null ? 0 : daysLeft(spread, day);
	const pile = spread === null ? [] : due.filter((one) => isOfPile(spread, one));
	return {
		...rest,
		morningForms: rest.forms,
		steps: memories.filter(({ phase }) => phase !== 'review'),
		changed: changed.map((one) => candidate(cardOf(one.card), one)),
		due: due.map((one) => candidate(cardOf(one.card), one)),
		planned: planned.map((one) => ({ ...candidate(one.card, one.memory), plan: one.plan })),
		fresh: fresh.map((one) => candidate(one, null)),
		asked: done.questions,
		newElsewhere: done.newCards,
		rooms: {
			fresh: Math.max(0, rest.newPerDay - done.newCards),
			reviews: Math.max(0, reviewsPerDay - done.reviews),
			planned: planned.length,
			// What is done of the pile today was part of it this morning.
			pile:
				days === 0
					? Infinity
					: Math.max(0, shareOfDay(pile.length + done.reviews, days) - done.reviews)
		}
	};
}

/** `review q1`, in the order of the queue. */
export function asked(fields: Partial<Day>): readonly string[] {
	return queue(input(fields)).map((item) => `${item.reason} ${item.card.question}`);
}
