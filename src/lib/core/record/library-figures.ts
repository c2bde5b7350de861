import type { LibraryEntry } from '../question/library-entry.ts';
import type { Card } from '../schedule/card.ts';
import { editionChange, type EditionChange } from '../schedule/memory/edition-change.ts';
import { nameInSet, type CardFigures, type FiguresBlock } from './card-figures.ts';
import type { Asked } from './day-tally.ts';

/** What the record needs of a set of the library. */
export type ListedSet = Pick<
	LibraryEntry,
	'id' | 'title' | 'questionIds' | 'traits' | 'cards' | 'editions' | 'sections'
>;

/** A card of the library that was met, and what is known of it. */
export interface MetCard {
	readonly card: Card;
	/** How often it came back, and how often it was right then. */
	readonly returned: Asked;
	/** `null` for a card that starts afresh. */
	readonly memory: MemoryFigures | null;
	readonly change: EditionChange | null;
	/** Slug of the section of its evidence; `null` where it has none. */
	readonly section: string | null;
}

export interface MemoryFigures {
	/** Study days. */
	readonly dueDay: number;
	readonly lastDay: number;
	/** Days. */
	readonly stability: number;
}

/** By set, the figures of its cards by `question/part`. */
export type Figures = ReadonlyMap<string, ReadonlyMap<string, CardFigures>>;

export function figuresBySet(blocks: readonly FiguresBlock[]): Figures {
	const sets = new Map<string, Map<string, CardFigures>>();
	for (const { set, cards } of blocks) {
		const known = sets.get(set) ?? new Map<string, CardFigures>();
		sets.set(set, known);
		for (const name of Object.keys(cards)) {
			const figures = cards[name];
			if (figures) known.set(name, figures);
		}
	}
	return sets;
}

/** The cards of a set that were met, in the file's order. What the file has lost is not among them. */
export function metCards(entry: ListedSet, figures: Figures): readonly MetCard[] {
	const known = figures.get(entry.id);
	if (!known) return [];
	const sections = new Map(
		entry.questionIds.map((id, index) => [id, entry.traits[index]?.section ?? null])
	);
	return entry.cards.flatMap((card, index) => {
		const found = known.get(nameInSet(card.key));
		if (found === undefined) return [];
		const [asked, right] = found;
		const memory = memoryIn(found);
		const change = memory && editionChange(memory, entry.editions[index]);
		return [
			{
				card,
				returned: { asked, right },
				memory: change === 'version' ? null : memory,
				change,
				section: sections.get(card.question) ?? null
			}
		];
	});
}

function memoryIn(
	figures: CardFigures
): (MemoryFigures & { readonly version: number; readonly key?: string }) | null {
	if (figures.length === 2) return null;
	const [, , dueDay, lastDay, stability, version, key] = figures;
	return { dueDay, lastDay, stability, version, ...(key === null ? {} : { key }) };
}
