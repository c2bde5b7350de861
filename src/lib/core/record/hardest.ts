import type { MetCard } from './library-figures.ts';
import type { Asked } from './day-tally.ts';

/** Fewer times say little of a question. */
const leastAsked = 2;

/**
 * The cards that were forgotten most when they came back, the hardest first. One that was forgotten once of two times is
 * not taken to be as hard as one forgotten five times of ten: Laplace's rule of succession, (right + 1) / (asked + 2).
 */
export function hardest(cards: Iterable<MetCard>, most: number): readonly MetCard[] {
	const missed = [...cards].filter(
		({ memory, returned: { asked, right } }) =>
			memory !== null && asked >= leastAsked && right < asked
	);
	return missed.toSorted(harderFirst).slice(0, most);
}

function harderFirst(one: MetCard, other: MetCard): number {
	return (
		chance(one.returned) - chance(other.returned) ||
		missesOf(other.returned) - missesOf(one.returned) ||
		(one.card.key < other.card.key ? -1 : 1)
	);
}

function chance({ asked, right }: Asked): number {
	return (right + 1) / (asked + 2);
}

function missesOf({ asked, right }: Asked): number {
	return asked - right;
}
