import type { Memory } from '../memory/memory.ts';
import { chooseCards, type Chosen, type ChosenCards } from './choose-cards.ts';
import { intersperse } from './mix-in-new-cards.ts';
import { byTie } from './order.ts';
import type { QueueInput } from './queue-input.ts';
import type { QueueItem } from './queue-item.ts';
import { isMisled, stepItem } from './queue-items.ts';
import { fitting } from './time-limit.ts';
import { varied } from './vary-kinds.ts';

/** A step that is over later than this ahead was written by a clock that is right again: no step is that long. */
const oneDay = 86_400_000;

/**
 * What is left to study today, in order: what the learner was sure of and had wrong; cards in their steps that are ready (so what
 * was missed in a quiz today comes early); those whose answer was changed, due or not, before the old one settles;
 * what the coming tests ask of today; then reviews with new cards spread among them, the kinds of question varied;
 * then cards whose step is not over yet.
 *
 * The order is that of the whole day, of which what is done is left out: so it is the same after a reload, and on every
 * device. Siblings keep apart (see `choose-cards.ts`); steps are exempt. The form of a fact follows how well the fact is
 * known. New cards have a limit of their own and keep their share however many reviews are waiting: to starve them is the
 * greatest loss an order can cause. With a time, reviews come by gain a minute, and the queue ends where the time does.
 */
export function queue(input: QueueInput): readonly QueueItem[] {
	return dayQueue(input).items;
}

/** The queue, and how many cards that came back wait for another day because the limits are reached. */
export function dayQueue(input: QueueInput): {
	readonly items: readonly QueueItem[];
	readonly later: number;
} {
	const { now, day, time } = input;
	const inSteps = [...input.steps].sort(byDueAt(day));
	const steps = inSteps.map((memory) => ({ memory, item: stepItem(memory, input) }));
	const names = steps.flatMap(({ memory, item }) => [nameOf(memory), nameOf(item.card)]);
	const { chosen, instead, later } = chooseCards(input, names);
	const [ready, notReady] = parted(steps, ({ memory }) => isReady(memory.dueAt, now));
	const [misledSteps, otherSteps] = parted(ready, ({ memory }) => isMisled(memory));
	const { planned, reviews, fresh } = time === null ? chosen : withinTime(chosen, time);
	const mixed = [...planned, ...intersperse(reviews, fresh)];
	const left = fitting(
		[
			...misledSteps.map(({ item }) => item),
			...items(chosen.misled),
			...otherSteps.map(({ item }) => item),
			...items(chosen.changed),
			...items(varied(mixed, kindOf(input))),
			...Object.values(instead).flatMap(items),
			...notReady.map(({ item }) => item)
		],
		time
	);
	return { items: left, later };
}

export function isReady(dueAt: number, now: number): boolean {
	return dueAt <= now || dueAt > now + oneDay;
}

function nameOf({ set, question }: Pick<Memory, 'set' | 'question'>): string {
	return `${set}/${question}`;
}

function waiting(chosen: readonly Chosen[]): readonly Chosen[] {
	return chosen.filter(({ candidate }) => candidate.outcome === 'waiting');
}

function items(chosen: readonly Chosen[]): readonly QueueItem[] {
	return waiting(chosen).map(({ item }) => item);
}

/** What waits, and of the reviews those with the greatest gain a minute, as many as the time holds. */
function withinTime(
	{ planned, reviews, fresh }: ChosenCards,
	time: number
): Pick<ChosenCards, 'planned' | 'reviews' | 'fresh'> {
	const worth = ({ item: { why, takes } }: Chosen): number =>
		why.by === 'gain' ? why.gain / takes : 0;
	const best = waiting(reviews).toSorted((one, other) => worth(other) - worth(one));
	const held = fitting(items(best), time).length;
	return {
		planned: waiting(planned),
		reviews: best.slice(0, held).map((one, index) => placed(one, index + 1, best.length)),
		fresh: waiting(fresh)
	};
}

function placed({ candidate, item }: Chosen, place: number, of: number): Chosen {
	const { why } = item;
	return why.by === 'gain'
		? { candidate, item: { ...item, why: { ...why, place, of } } }
		: { candidate, item };
}

function kindOf({ traits }: QueueInput): (chosen: Chosen) => string {
	return ({ item: { card } }) => traits(card.set, card.question)?.kind ?? '';
}

function parted<T>(all: readonly T[], test: (one: T) => boolean): readonly [T[], T[]] {
	return [all.filter(test), all.filter((one) => !test(one))];
}

function byDueAt(day: number): (one: Memory, other: Memory) => number {
	return (one, other) => one.dueAt - other.dueAt || byTie(one, other, day);
}
