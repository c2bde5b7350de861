import type { Hold } from '../../progress/holds.ts';
import type { LibraryEntry } from '../../question/library-entry.ts';
import { factKey } from '../../question/same-fact.ts';
import type { Card, CardKey } from '../card.ts';
import { editionChange, type EditionChange } from '../memory/edition-change.ts';
import { formsBySpeaker } from './facts.ts';
import type { Memory } from '../memory/memory.ts';

/** A card of the library and what the learner knows of it. */
export interface CardStanding {
	readonly card: Card;
	/** `null` for a card never met, or one that starts afresh. */
	readonly memory: Memory | null;
	/** What became of the question since it was last answered. */
	readonly change: EditionChange | null;
	/**
	 * Why it is not asked, whatever its memory says: the learner put it away, it rests until tomorrow, or another form of
	 * its fact speaks for it.
	 */
	readonly kept: 'away' | 'buried' | 'form' | null;
}

/** What the learner decided about cards, by card. */
export type Holds = ReadonlyMap<CardKey, Hold>;

/**
 * Every card of a set, in the file's order. What the file has lost is not among them: its history waits in the log until it
 * comes back.
 *
 * @param memories those of the set
 * @param holds of any cards
 * @param day study day
 */
export function standingsOf(
	entry: Pick<LibraryEntry, 'cards' | 'editions' | 'questionIds' | 'traits'>,
	memories: readonly Memory[],
	holds: Holds,
	day: number
): readonly CardStanding[] {
	const known = new Map(memories.map((memory) => [memory.card, memory]));
	const resting = restingFacts(entry, holds, day);
	const standings = entry.cards.map((card, index): CardStanding => {
		const memory = known.get(card.key) ?? null;
		const change = memory && editionChange(memory, entry.editions[index]);
		const hold = holds.size === 0 ? undefined : holds.get(card.key);
		const kept = keptBy(hold, day) ?? resting.get(card.question) ?? null;
		return { card, memory: change === 'version' ? null : memory, change, kept };
	});
	return withOneOfEachFact(entry, standings);
}

function keptBy(hold: Hold | undefined, day: number): 'away' | 'buried' | null {
	if (hold === undefined) return null;
	if (hold.state !== null) return 'away';
	return hold.buriedDay === day ? 'buried' : null;
}

/**
 * Questions of a fact that is known in one of its forms, or rests today in one: another form would ask the same at once.
 * One that is suspended hands on to the others, since it is the question that is put away and not the fact.
 */
function restingFacts(
	{ cards, questionIds, traits }: Pick<LibraryEntry, 'cards' | 'questionIds' | 'traits'>,
	holds: Holds,
	day: number
): ReadonlyMap<string, 'away' | 'buried'> {
	if (holds.size === 0 || !traits.some(({ fact }) => fact !== undefined)) return new Map();
	const facts = new Map(
		traits.flatMap(({ fact }, index) =>
			fact === undefined ? [] : [[questionIds[index] ?? '', factKey(fact)] as const]
		)
	);
	const resting = new Map<string, 'away' | 'buried'>();
	for (const { key, question } of cards) {
		const fact = facts.get(question);
		const hold = holds.get(key);
		if (fact === undefined || hold === undefined || hold.state === 'suspended') continue;
		const kept = keptBy(hold, day);
		if (kept !== null && resting.get(fact) !== 'away') resting.set(fact, kept);
	}
	return new Map(
		[...facts].flatMap(([question, fact]) => {
			const kept = resting.get(fact);
			return kept === undefined ? [] : [[question, kept] as const];
		})
	);
}

/** Of a fact one form is asked: the one answered last, or the first to be learnt when none ever was. */
function withOneOfEachFact(
	entry: Pick<LibraryEntry, 'questionIds' | 'traits'>,
	standings: readonly CardStanding[]
): readonly CardStanding[] {
	const facts = formsBySpeaker(entry, standings);
	if (facts.length === 0) return standings;
	const silent = new Set(
		facts.flatMap(([speaker, forms]) =>
			forms.flatMap(({ card }) => (card.key === speaker ? [] : [card.key]))
		)
	);
	return standings.map((standing) =>
		silent.has(standing.card.key) ? { ...standing, kept: 'form' } : standing
	);
}

/** Whether a card is to be asked today: it comes back, or its answer was changed. */
export function isDue({ memory, change, kept }: CardStanding, day: number): boolean {
	return kept === null && memory !== null && (change !== null || memory.dueDay <= day);
}

/** Whether a card may be asked today for the first time, or anew. */
export function isFresh({ memory, kept }: CardStanding): boolean {
	return kept === null && memory === null;
}

/** The first study day after `day` on which one of the cards comes back; `null` without any. */
export function nextDueDay(standings: readonly CardStanding[], day: number): number | null {
	return standings.reduce<number | null>((next, { memory, change, kept }) => {
		if (memory === null || kept === 'away' || kept === 'form') return next;
		const wanted = change === null ? memory.dueDay : day;
		const due = kept === 'buried' ? Math.max(wanted, day + 1) : wanted;
		if (due <= day) return next;
		return next === null ? due : Math.min(next, due);
	}, null);
}
