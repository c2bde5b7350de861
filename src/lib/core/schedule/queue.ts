import { hash } from '../question/chance.ts';
import type { Card, CardKey } from './card.ts';
import type { EditionChange } from './edition-change.ts';
import type { Weights } from './fsrs.ts';
import { expectedGain } from './gain.ts';
import { intersperse } from './intersperse.ts';
import type { Memory } from './memory.ts';
import { daysBetween } from './study-day.ts';

export interface QueueItem {
	readonly card: Card;
	/** `null` for a card never met, or one that starts afresh. */
	readonly memory: Memory | null;
	readonly reason: 'learning' | 'review' | 'new';
	/** What became of the question since the learner last answered it. */
	readonly change: EditionChange | null;
}

export interface QueueInput {
	/**
	 * Cards met before, at least those due today, those in their steps and those that ask for another answer now; order does
	 * not matter, others are left.
	 */
	readonly memories: readonly Memory[];
	/** Cards never met, or to be met anew, in the order in which they are to be learnt. */
	readonly fresh: readonly Card[];
	readonly changes: ReadonlyMap<CardKey, EditionChange>;
	/** What this study day has seen already; see `progress/counts.ts`. */
	readonly done: {
		readonly newCards: number;
		readonly reviews: number;
		/** `set/question` of what was asked today, as it is now. */
		readonly questions: ReadonlySet<string>;
	};
	readonly limits: { readonly newPerDay: number; readonly reviewsPerDay: number | null };
	/** UTC milliseconds. */
	readonly now: number;
	/** Study day. */
	readonly day: number;
	readonly weights: Weights;
}

const oneDay = 86_400_000;

/**
 * What to study now, in order: cards in their steps that are ready (so what was missed in a quiz today comes early),
 * then those whose answer was changed, due or not, before the old one settles,
 * then reviews by expected gain with new cards spread among them, then cards whose step is not over yet.
 *
 * Of a question's cards one at most is shown on a day, since one gives the other away; steps are exempt.
 * New cards have a limit of their own and keep their share however many reviews are waiting: to starve them is the
 * greatest loss an order can cause. The same input gives the same order on every device.
 */
export function queue(input: QueueInput): readonly QueueItem[] {
	const { memories, now, day } = input;
	const inSteps = memories.filter(({ phase }) => phase !== 'review').sort(byDueAt(day));
	const ready = inSteps.filter((memory) => isReady(memory.dueAt, now));
	const waiting = inSteps.filter((memory) => !isReady(memory.dueAt, now));
	const taken = new Set([...input.done.questions, ...inSteps.map(questionKey)]);
	const changed = firstOfEachQuestion(changedReviews(input), taken, Infinity);
	const reviews = dueReviews(input, taken);
	const fresh = newCards(input, taken);
	const item = (card: Card, memory: Memory | null, reason: QueueItem['reason']): QueueItem => ({
		card,
		memory,
		reason,
		change: input.changes.get(card.key) ?? null
	});
	const met = (memory: Memory, reason: QueueItem['reason']): QueueItem => {
		const { card: key, set, question, part } = memory;
		return item({ key, set, question, part }, memory, reason);
	};
	return [
		...ready.map((memory) => met(memory, 'learning')),
		...changed.map((memory) => met(memory, 'review')),
		...intersperse<QueueItem>(
			reviews.map((memory) => met(memory, 'review')),
			fresh.map((card) => item(card, null, 'new'))
		),
		...waiting.map((memory) => met(memory, 'learning'))
	];
}

/** A time more than a day ahead was written by a clock that has since been mended: no step is that long. */
export function isReady(dueAt: number, now: number): boolean {
	return dueAt <= now || dueAt > now + oneDay;
}

function changedReviews(input: QueueInput): readonly Memory[] {
	const { memories, changes } = input;
	return byGain(
		memories.filter(({ card, phase }) => phase === 'review' && changes.has(card)),
		input
	);
}

function dueReviews(input: QueueInput, taken: Set<string>): readonly Memory[] {
	const { memories, limits, done, day } = input;
	const room =
		limits.reviewsPerDay === null ? Infinity : Math.max(0, limits.reviewsPerDay - done.reviews);
	const due = memories.filter(({ phase, dueDay }) => phase === 'review' && dueDay <= day);
	return firstOfEachQuestion(byGain(due, input), taken, room);
}

function byGain(memories: readonly Memory[], { day, weights }: QueueInput): readonly Memory[] {
	return memories
		.map((memory) => ({
			memory,
			gain: expectedGain(weights, memory, daysBetween(memory.lastDay, day))
		}))
		.sort((one, other) => other.gain - one.gain || byTie(one.memory, other.memory, day))
		.map(({ memory }) => memory);
}

function newCards({ fresh, limits, done }: QueueInput, taken: Set<string>): readonly Card[] {
	return firstOfEachQuestion(fresh, taken, Math.max(0, limits.newPerDay - done.newCards));
}

/** Up to `room` cards, passing by those with a sibling in `taken`; what it takes is added there. */
function firstOfEachQuestion<T extends { readonly set: string; readonly question: string }>(
	cards: readonly T[],
	taken: Set<string>,
	room: number
): readonly T[] {
	const chosen: T[] = [];
	for (const card of cards) {
		if (chosen.length >= room) break;
		const key = questionKey(card);
		if (taken.has(key)) continue;
		taken.add(key);
		chosen.push(card);
	}
	return chosen;
}

function byDueAt(day: number): (one: Memory, other: Memory) => number {
	return (one, other) => one.dueAt - other.dueAt || byTie(one, other, day);
}

/** Another order each day, the same on every device. */
function byTie({ card: one }: Memory, { card: other }: Memory, day: number): number {
	return hash(`${one}@${day}`) - hash(`${other}@${day}`) || (one < other ? -1 : 1);
}

function questionKey({
	set,
	question
}: {
	readonly set: string;
	readonly question: string;
}): string {
	return `${set}/${question}`;
}
