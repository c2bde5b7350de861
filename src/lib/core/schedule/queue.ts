import { hash } from '../question/chance.ts';
import type { Card } from './card.ts';
import type { Weights } from './fsrs.ts';
import { expectedGain } from './gain.ts';
import { intersperse } from './intersperse.ts';
import type { Memory } from './memory.ts';
import { daysBetween } from './study-day.ts';

export interface QueueItem {
	readonly card: Card;
	/** `null` for a card never met. */
	readonly memory: Memory | null;
	readonly reason: 'learning' | 'review' | 'new';
}

export interface QueueInput {
	/** Cards met before, at least those due today and those in their steps; order does not matter, others are left. */
	readonly memories: readonly Memory[];
	/** Cards never met, in the order in which they are to be learnt. */
	readonly fresh: readonly Card[];
	/** What this study day has seen already; see `progress/counts.ts`. */
	readonly done: {
		readonly newCards: number;
		readonly reviews: number;
		/** `set/question` of what was asked today. */
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
	const taken = new Set(input.done.questions);
	for (const memory of inSteps) taken.add(questionKey(memory));
	const reviews = dueReviews(input, taken);
	const fresh = newCards(input, taken);
	return [
		...ready.map((memory) => met(memory, 'learning')),
		...intersperse<QueueItem>(
			reviews.map((memory) => met(memory, 'review')),
			fresh.map((card) => ({ card, memory: null, reason: 'new' }))
		),
		...waiting.map((memory) => met(memory, 'learning'))
	];
}

/** A time more than a day ahead was written by a clock that has since been mended: no step is that long. */
export function isReady(dueAt: number, now: number): boolean {
	return dueAt <= now || dueAt > now + oneDay;
}

function dueReviews(
	{ memories, limits, done, day, weights }: QueueInput,
	taken: Set<string>
): readonly Memory[] {
	const room =
		limits.reviewsPerDay === null ? Infinity : Math.max(0, limits.reviewsPerDay - done.reviews);
	const ranked = memories
		.filter(({ phase, dueDay }) => phase === 'review' && dueDay <= day)
		.map((memory) => ({
			memory,
			gain: expectedGain(weights, memory, daysBetween(memory.lastDay, day))
		}))
		.sort((one, other) => other.gain - one.gain || byTie(one.memory, other.memory, day))
		.map(({ memory }) => memory);
	return firstOfEachQuestion(ranked, taken, room);
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

function met(memory: Memory, reason: 'learning' | 'review'): QueueItem {
	const { card: key, set, question, part } = memory;
	return { card: { key, set, question, part }, memory, reason };
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
