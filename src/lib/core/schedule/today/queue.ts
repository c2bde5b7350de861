import { companyOf, type Company } from './siblings.ts';
import { intersperse } from './mix-in-new-cards.ts';
import type { Memory } from '../memory/memory.ts';
import type { QueueInput } from './queue-input.ts';
import type { QueueItem } from './queue-item.ts';
import { isMisled, newItem, plannedItem, reviewItem, stepItem } from './queue-items.ts';
import { byTie, ranked, type Ranked } from './order.ts';
import { daysLeft, isOfPile, shareOfToday } from './spread.ts';
import { fitting } from './time-limit.ts';
import { varied } from './vary-kinds.ts';

const oneDay = 86_400_000;

/**
 * What to study now, in order: what the learner was sure of and had wrong; cards in their steps that are ready (so what
 * was missed in a quiz today comes early); those whose answer was changed, due or not, before the old one settles;
 * what the coming tests ask of today; then reviews with new cards spread among them, the kinds of question varied;
 * then cards whose step is not over yet.
 *
 * A day asks one card of a question, one form of a fact, and one of questions that give one another away; steps are
 * exempt. The form of a fact follows how well the fact is known. New cards have a limit of their own and keep their share
 * however many reviews are waiting: to starve them is the greatest loss an order can cause. With a time, reviews come by
 * gain a minute, and the queue ends where the time does. The same input gives the same order on every device.
 */
export function queue(input: QueueInput): readonly QueueItem[] {
	const { memories, now, day, time } = input;
	const company = companyOf(input.traits, input.done.questions);
	const inSteps = memories.filter(({ phase }) => phase !== 'review').sort(byDueAt(day));
	const steps = inSteps.map((memory) => ({ memory, item: stepItem(memory, input) }));
	for (const { memory, item } of steps) for (const card of [memory, item.card]) company.join(card);
	const [ready, waiting] = parted(steps, ({ memory }) => isReady(memory.dueAt, now));
	const [misledSteps, otherSteps] = parted(ready, ({ memory }) => isMisled(memory));
	const misled = joining(chosen(input, dueAndMisled(input)), company, input);
	const changed = joining(chosen(input, isChanged(input)), company, input);
	const planned = plannedItems(input, company);
	const reviews = fitting(dueReviews(input, company), time);
	const fresh = newItems(input, company);
	const mixed = intersperse<QueueItem>(reviews, fresh);
	return fitting(
		[
			...misledSteps.map(({ item }) => item),
			...misled,
			...otherSteps.map(({ item }) => item),
			...changed,
			...varied([...planned, ...mixed], kindOf(input)),
			...waiting.map(({ item }) => item)
		],
		time
	);
}

/** A time more than a day ahead was written by a clock that has since been mended: no step is that long. */
export function isReady(dueAt: number, now: number): boolean {
	return dueAt <= now || dueAt > now + oneDay;
}

function isDueReview({ day }: QueueInput): (memory: Memory) => boolean {
	return ({ phase, dueDay }) => phase === 'review' && dueDay <= day;
}

function dueAndMisled(input: QueueInput): (memory: Memory) => boolean {
	const isDue = isDueReview(input);
	return (memory) => isMisled(memory) && isDue(memory);
}

function isChanged({ changes }: QueueInput): (memory: Memory) => boolean {
	return ({ card, phase }) => phase === 'review' && changes.has(card);
}

function kindOf({ traits }: QueueInput): (item: QueueItem) => string {
	return ({ card: { set, question } }) => traits(set, question)?.kind ?? '';
}

function parted<T>(items: readonly T[], test: (item: T) => boolean): readonly [T[], T[]] {
	return [items.filter(test), items.filter((item) => !test(item))];
}

function chosen(input: QueueInput, which: (memory: Memory) => boolean): readonly Ranked[] {
	return ranked(input.memories.filter(which), input);
}

/** Those that may be asked today, and of those that `counts` speaks of no more than there is room for. */
function joining(
	candidates: readonly Ranked[],
	company: Company,
	input: QueueInput,
	counts: (one: Ranked) => boolean = () => false,
	room = 0
): readonly QueueItem[] {
	const joined: QueueItem[] = [];
	let counted = 0;
	for (const one of candidates) {
		const item = reviewItem(one, input);
		const isFull = counts(one) && counted >= room;
		if (isFull || !company.admits(one.memory) || !company.admits(item.card)) continue;
		if (counts(one)) counted += 1;
		company.join(one.memory);
		company.join(item.card);
		joined.push(item);
	}
	return joined;
}

/** Of a pile that was spread, today's share; of what came back since then, all. */
function dueReviews(input: QueueInput, company: Company): readonly QueueItem[] {
	const { spread, day, done } = input;
	const due = chosen(input, isDueReview(input));
	const left = spread === null ? 0 : daysLeft(spread, day);
	if (spread === null || left === 0) return joining(due, company, input);
	const isPile = ({ memory }: Ranked): boolean => isOfPile(spread, memory);
	const share = shareOfToday(due.filter(isPile).length, done.reviews, left);
	return joining(due, company, input, isPile, share);
}

function plannedItems(input: QueueInput, company: Company): readonly QueueItem[] {
	const chosen: QueueItem[] = [];
	for (const one of input.planned) {
		const { card } = one;
		if (!company.admits(card)) continue;
		const item = plannedItem(one, input);
		if (!company.admits(item.card)) continue;
		company.join(card);
		company.join(item.card);
		chosen.push(item);
	}
	return chosen;
}

function newItems(input: QueueInput, company: Company): readonly QueueItem[] {
	const { fresh, newPerDay, done } = input;
	const room = Math.max(0, newPerDay - done.newCards);
	const chosen: QueueItem[] = [];
	for (const card of fresh) {
		if (chosen.length >= room) break;
		if (!company.admits(card)) continue;
		company.join(card);
		const number = done.newCards + chosen.length + 1;
		chosen.push(newItem(card, number, input));
	}
	return chosen;
}

function byDueAt(day: number): (one: Memory, other: Memory) => number {
	return (one, other) => one.dueAt - other.dueAt || byTie(one, other, day);
}
