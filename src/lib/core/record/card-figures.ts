import { hash } from '../question/chance.ts';
import { cardOf, type CardKey } from '../schedule/card.ts';
import type { Memory } from '../schedule/memory/memory.ts';
import { versionOf } from '../schedule/memory/edition-change.ts';
import type { Asked } from './day-tally.ts';
import type { Recall } from './recall.ts';

/**
 * What the record needs of one card: how often it came back and how often it was right then, and of its memory when it
 * comes back, when it was last answered, its stability in days, and the edition that was answered. The memory is left out
 * where there is none. A list rather than names, because a hundred thousand of them are read at once.
 */
export type CardFigures =
	| readonly [asked: number, right: number]
	| readonly [
			asked: number,
			right: number,
			dueDay: number,
			lastDay: number,
			stability: number,
			version: number,
			key: string | null
	  ];

/**
 * The figures of some cards of one set. A set has a few of these, so that an answer writes a small part of it, and the
 * whole library is read in few rows.
 */
export interface FiguresBlock {
	readonly id: string;
	readonly set: string;
	/** By `question/part`. */
	readonly cards: Readonly<Record<string, CardFigures>>;
}

const blocksOfSet = 4;

export function blockOf(card: CardKey): { readonly id: string; readonly set: string } {
	const { set, question } = cardOf(card);
	return { id: `${set}/${hash(question) % blocksOfSet}`, set };
}

/** `question/part` of a card, its name inside its set. */
export function nameInSet(card: CardKey): string {
	return card.slice(card.indexOf('/') + 1);
}

/** `null` when nothing is to be said of the card. */
export function figuresOf({ asked, right }: Asked, memory: Memory | null): CardFigures | null {
	if (memory === null) return asked === 0 ? null : [asked, right];
	const { dueDay, lastDay, stability, key } = memory;
	return [asked, right, dueDay, lastDay, stability, versionOf(memory), key ?? null];
}

/** How often each card came back, and how often it was right then. */
export function returnsOf(recalls: Iterable<Recall>): ReadonlyMap<CardKey, Asked> {
	const counts = new Map<CardKey, Asked>();
	for (const recall of recalls) {
		if (recall.what !== 'returned') continue;
		const { asked, right } = counts.get(recall.card) ?? { asked: 0, right: 0 };
		counts.set(recall.card, { asked: asked + 1, right: right + (recall.recalled ? 1 : 0) });
	}
	return counts;
}
