import type { ProgressEvent } from '../core/progress/event.ts';
import {
	blockOf,
	figuresOf,
	nameInSet,
	returnsOf,
	type CardFigures,
	type FiguresBlock
} from '../core/record/card-figures.ts';
import {
	emptyTally,
	isEmpty,
	minus,
	plus,
	talliesOf,
	type DayTally
} from '../core/record/day-tally.ts';
import { effortOf } from '../core/record/effort.ts';
import type { Recall } from '../core/record/recall.ts';
import type { CardKey } from '../core/schedule/card.ts';
import type { MemoryRow } from './rows.ts';
import type { Shelf } from './shelf.ts';

/** What the record is drawn from: a row for each study day, and a few for each set. */
export interface RecordRows {
	readonly days: readonly DayTally[];
	/** Study days on which nothing counts any more. */
	readonly idle: readonly number[];
	readonly figures: readonly FiguresBlock[];
	/** Blocks of cards of which nothing counts any more. */
	readonly unmet: readonly string[];
}

/** What goes into the counters. */
export interface Counted {
	readonly recalls: readonly Recall[];
	/** Answers that count, among any other events. */
	readonly events: readonly ProgressEvent[];
}

export interface RecordChange {
	readonly gained: Counted;
	/** What counted before, and does so no more, or counts otherwise now. */
	readonly lost: Counted;
	readonly memories: readonly MemoryRow[];
	/** Cards of which nothing is remembered any more. */
	readonly forgotten: readonly CardKey[];
}

/** The rows that a whole log comes to. */
export function recordFrom(counted: Counted, memories: readonly MemoryRow[]): RecordRows {
	const figures = blocksAfter(new Map(), {
		gained: counted,
		lost: { recalls: [], events: [] },
		memories,
		forgotten: []
	});
	return { ...figures, days: [...tallies(counted).values()], idle: [] };
}

/** The rows that change, from those that are there: what is added or taken away is all that is looked at. */
export async function recordAfter(shelf: Shelf, change: RecordChange): Promise<RecordRows> {
	const gained = tallies(change.gained);
	const lost = tallies(change.lost);
	const days = [...new Set([...gained.keys(), ...lost.keys()])];
	const ids = new Set(cardsIn(change).map((card) => blockOf(card).id));
	const [rows, blocks] = await Promise.all([shelf.days(days), shelf.figures([...ids])]);
	const known = new Map(rows.map((row) => [row.day, row]));
	const after = days.map((day) => {
		const none = emptyTally(day);
		const more = plus(known.get(day) ?? none, gained.get(day) ?? none);
		return minus(more, lost.get(day) ?? none);
	});
	return {
		days: after.filter((tally) => !isEmpty(tally)),
		idle: after.flatMap((tally) => (isEmpty(tally) ? [tally.day] : [])),
		...blocksAfter(new Map(blocks.map((block) => [block.id, block])), change)
	};
}

function tallies({ recalls, events }: Counted): ReadonlyMap<number, DayTally> {
	return talliesOf(
		recalls,
		events.flatMap((event) => effortOf(event) ?? [])
	);
}

function cardsIn({ gained, lost, memories, forgotten }: RecordChange): readonly CardKey[] {
	const recalled = [...gained.recalls, ...lost.recalls];
	return [
		...new Set([
			...memories.map(({ card }) => card),
			...forgotten,
			...recalled.map(({ card }) => card)
		])
	];
}

function blocksAfter(
	known: ReadonlyMap<string, FiguresBlock>,
	change: RecordChange
): Pick<RecordRows, 'figures' | 'unmet'> {
	const gained = returnsOf(change.gained.recalls);
	const lost = returnsOf(change.lost.recalls);
	const memories = new Map(change.memories.map(({ card, memory }) => [card, memory]));
	const blocks = new Map<string, Open>();
	for (const card of cardsIn(change)) {
		const { id, set } = blockOf(card);
		const block = blocks.get(id) ?? opened(known.get(id) ?? { id, set, cards: {} });
		blocks.set(id, block);
		const name = nameInSet(card);
		const [asked, right] = block.cards.get(name) ?? [0, 0];
		const counts = {
			asked: asked + (gained.get(card)?.asked ?? 0) - (lost.get(card)?.asked ?? 0),
			right: right + (gained.get(card)?.right ?? 0) - (lost.get(card)?.right ?? 0)
		};
		const figures = figuresOf(counts, memories.get(card) ?? null);
		if (figures === null) block.cards.delete(name);
		else block.cards.set(name, figures);
	}
	const all = [...blocks.values()];
	return {
		figures: all.flatMap(({ id, set, cards }) =>
			cards.size > 0 ? [{ id, set, cards: Object.fromEntries(cards) }] : []
		),
		unmet: all.flatMap(({ id, cards }) => (cards.size === 0 ? [id] : []))
	};
}

/** A block while it is changed. */
interface Open {
	readonly id: string;
	readonly set: string;
	readonly cards: Map<string, CardFigures>;
}

function opened({ id, set, cards }: FiguresBlock): Open {
	return { id, set, cards: new Map(Object.entries(cards)) };
}
