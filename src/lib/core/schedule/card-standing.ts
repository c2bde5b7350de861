import type { LibraryEntry } from '../question/library-entry.ts';
import type { Card } from './card.ts';
import { editionChange, type EditionChange } from './edition-change.ts';
import type { Memory } from './memory.ts';

/** A card of the library and what the learner knows of it. */
export interface CardStanding {
	readonly card: Card;
	/** `null` for a card never met, or one that starts afresh. */
	readonly memory: Memory | null;
	/** What became of the question since it was last answered. */
	readonly change: EditionChange | null;
}

/**
 * Every card of a set, in the file's order. What the file has lost is not among them: its history waits in the log until it
 * comes back.
 *
 * @param memories those of the set
 */
export function standingsOf(
	{ cards, editions }: Pick<LibraryEntry, 'cards' | 'editions'>,
	memories: readonly Memory[]
): readonly CardStanding[] {
	const known = new Map(memories.map((memory) => [memory.card, memory]));
	return cards.map((card, index) => {
		const memory = known.get(card.key) ?? null;
		const change = memory && editionChange(memory, editions[index]);
		return { card, memory: change === 'version' ? null : memory, change };
	});
}

/** Whether a card is to be asked today: it comes back, or its answer was changed. */
export function isDue({ memory, change }: CardStanding, day: number): boolean {
	return memory !== null && (change !== null || memory.dueDay <= day);
}

/** The first study day after `day` on which one of the cards comes back; `null` without any. */
export function nextDueDay(standings: readonly CardStanding[], day: number): number | null {
	return standings.reduce<number | null>((next, { memory, change }) => {
		if (memory === null || change !== null || memory.dueDay <= day) return next;
		return next === null ? memory.dueDay : Math.min(next, memory.dueDay);
	}, null);
}
