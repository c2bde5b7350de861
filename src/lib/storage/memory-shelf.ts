import { cardsIn } from '../core/progress/cards-in.ts';
import type { ProgressEvent } from '../core/progress/event.ts';
import type { FiguresBlock } from '../core/record/card-figures.ts';
import type { DayTally } from '../core/record/day-tally.ts';
import type { CardKey } from '../core/schedule/card.ts';
import { rulingIn } from './event-row.ts';
import { sittingOf, type AttemptRow, type HoldRow, type MemoryRow } from './rows.ts';
import { setTold, type SetRow } from './set-rows.ts';
import type { Changes, Shelf } from './shelf.ts';

/** The log and its projections in maps: where there is no database, and to check one against. */
export class MemoryShelf implements Shelf {
	readonly log = new Map<string, ProgressEvent>();
	readonly memoryRows = new Map<CardKey, MemoryRow>();
	readonly holdRows = new Map<CardKey, HoldRow>();
	readonly attemptRows = new Map<string, AttemptRow>();
	readonly setRows = new Map<string, SetRow>();
	readonly dayRows = new Map<number, DayTally>();
	readonly figuresRows = new Map<string, FiguresBlock>();
	readonly #byCard = new Map<CardKey, ProgressEvent[]>();
	readonly #bySitting = new Map<string, ProgressEvent[]>();
	readonly #byTarget = new Map<string, ProgressEvent[]>();
	readonly #bySet = new Map<string, ProgressEvent[]>();
	readonly #rulings: ProgressEvent[] = [];
	readonly #flags: ProgressEvent[] = [];
	readonly #readings = new Map<string, ProgressEvent[]>();

	async events(ids: readonly string[]): Promise<readonly ProgressEvent[]> {
		return ids.flatMap((id) => this.log.get(id) ?? []);
	}

	async eventsOfCards(cards: readonly CardKey[]): Promise<readonly ProgressEvent[]> {
		return [...new Set(cards.flatMap((card) => this.#byCard.get(card) ?? []))];
	}

	async eventsOfDay(day: number, range: 'only' | 'and later'): Promise<readonly ProgressEvent[]> {
		return [...this.log.values()].filter((event) =>
			range === 'only' ? event.day === day : event.day >= day
		);
	}

	async eventsOfSittings(ids: readonly string[]): Promise<readonly ProgressEvent[]> {
		return ids.flatMap((id) => this.#bySitting.get(id) ?? []);
	}

	async retractionsOf(ids: readonly string[]): Promise<readonly ProgressEvent[]> {
		return ids.flatMap((id) => this.#byTarget.get(id) ?? []);
	}

	async rulings(): Promise<readonly ProgressEvent[]> {
		return this.#withRetractions(this.#rulings);
	}

	async setEvents(sets: readonly string[]): Promise<readonly ProgressEvent[]> {
		return sets.flatMap((set) => this.#bySet.get(set) ?? []);
	}

	async flags(): Promise<readonly ProgressEvent[]> {
		return this.#withRetractions(this.#flags);
	}

	async readingsOf(set: string): Promise<readonly ProgressEvent[]> {
		return this.#withRetractions(this.#readings.get(set) ?? []);
	}

	async allEvents(): Promise<readonly ProgressEvent[]> {
		return [...this.log.values()];
	}

	async memories(cards: readonly CardKey[]): Promise<readonly MemoryRow[]> {
		return cards.flatMap((card) => this.memoryRows.get(card) ?? []);
	}

	async allCards(): Promise<readonly CardKey[]> {
		return [...this.memoryRows.keys()];
	}

	async memoriesOfSet(set: string): Promise<readonly MemoryRow[]> {
		return [...this.memoryRows.values()].filter((row) => row.set === set);
	}

	async memoriesOfSets(sets: readonly string[]): Promise<readonly MemoryRow[]> {
		return [...this.memoryRows.values()].filter((row) => sets.includes(row.set));
	}

	async holds(cards: readonly CardKey[]): Promise<readonly HoldRow[]> {
		return cards.flatMap((card) => this.holdRows.get(card) ?? []);
	}

	async allHolds(): Promise<readonly HoldRow[]> {
		return [...this.holdRows.values()];
	}

	async holdsOfSets(sets: readonly string[]): Promise<readonly HoldRow[]> {
		return [...this.holdRows.values()].filter((row) => sets.includes(row.set));
	}

	async attemptsOfSets(sets: readonly string[]): Promise<readonly AttemptRow[]> {
		return [...this.attemptRows.values()].filter((row) => sets.includes(row.set));
	}

	async sets(ids: readonly string[]): Promise<readonly SetRow[]> {
		return ids.flatMap((id) => this.setRows.get(id) ?? []);
	}

	async days(days: readonly number[]): Promise<readonly DayTally[]> {
		return days.flatMap((day) => this.dayRows.get(day) ?? []);
	}

	async allDays(): Promise<readonly DayTally[]> {
		return [...this.dayRows.values()];
	}

	async figures(ids: readonly string[]): Promise<readonly FiguresBlock[]> {
		return ids.flatMap((id) => this.figuresRows.get(id) ?? []);
	}

	async allFigures(): Promise<readonly FiguresBlock[]> {
		return [...this.figuresRows.values()];
	}

	async write(changes: Changes): Promise<void> {
		for (const event of changes.events) this.#add(event);
		for (const row of changes.memories) this.memoryRows.set(row.card, row);
		for (const card of changes.forgotten) this.memoryRows.delete(card);
		for (const row of changes.holds) this.holdRows.set(row.card, row);
		for (const card of changes.released) this.holdRows.delete(card);
		for (const row of changes.attempts) this.attemptRows.set(row.id, row);
		for (const id of changes.vanished) this.attemptRows.delete(id);
		for (const row of changes.sets) this.setRows.set(row.id, row);
		for (const id of changes.unsaid) this.setRows.delete(id);
		for (const row of changes.days) this.dayRows.set(row.day, row);
		for (const day of changes.idle) this.dayRows.delete(day);
		for (const row of changes.figures) this.figuresRows.set(row.id, row);
		for (const id of changes.unmet) this.figuresRows.delete(id);
	}

	#add(event: ProgressEvent): void {
		this.log.set(event.id, event);
		for (const card of cardsIn(event)) file(this.#byCard, card, event);
		const sitting = sittingOf(event);
		if (sitting !== null) file(this.#bySitting, sitting, event);
		const set = setTold(event);
		if (set !== null) file(this.#bySet, set, event);
		if (rulingIn(event) !== null) this.#rulings.push(event);
		if (event.type === 'flag') this.#flags.push(event);
		if (event.type === 'read') file(this.#readings, event.set, event);
		if (event.type === 'retract') file(this.#byTarget, event.target, event);
	}

	async #withRetractions(events: readonly ProgressEvent[]): Promise<readonly ProgressEvent[]> {
		return [...events, ...(await this.retractionsOf(events.map(({ id }) => id)))];
	}
}

function file(index: Map<string, ProgressEvent[]>, name: string, event: ProgressEvent): void {
	const there = index.get(name);
	if (!there) index.set(name, [event]);
	else if (there.at(-1) !== event) there.push(event);
}
