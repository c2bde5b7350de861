import type { ProgressEvent } from '../core/progress/event.ts';
import type { FiguresBlock } from '../core/record/card-figures.ts';
import type { DayTally } from '../core/record/day-tally.ts';
import type { CardKey } from '../core/schedule/card.ts';
import type { Database } from './database.ts';
import { eventRow, type EventRow } from './event-row.ts';
import type { AttemptRow, HoldRow, MemoryRow } from './rows.ts';
import type { SetRow } from './set-rows.ts';
import type { Changes, Shelf } from './shelf.ts';

/** Rows a request: larger ones hold up whatever else the browser's storage thread has to do. */
const batch = 2000;

/** The tables as a shelf; meant for use inside a transaction over `events` and the projections. */
export class DexieShelf implements Shelf {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	async events(ids: readonly string[]): Promise<readonly ProgressEvent[]> {
		const rows = await inBatches(ids, (some) => this.#db.events.bulkGet([...some]));
		return rows.flatMap((row) => row?.event ?? []);
	}

	async eventsOfCards(cards: readonly CardKey[]): Promise<readonly ProgressEvent[]> {
		const rows = await inBatches(cards, (some) =>
			this.#db.events.where('cards').anyOf(some).distinct().toArray()
		);
		// An event on several cards comes once for each batch that holds one of them.
		return [...new Map(rows.map((row) => [row.id, row.event])).values()];
	}

	async eventsOfDay(day: number, range: 'only' | 'and later'): Promise<readonly ProgressEvent[]> {
		const days = this.#db.events.where('day');
		const rows = await (range === 'only' ? days.equals(day) : days.aboveOrEqual(day)).toArray();
		return rows.map((row) => row.event);
	}

	async eventsOfSittings(ids: readonly string[]): Promise<readonly ProgressEvent[]> {
		return this.#where('attempt', ids);
	}

	async retractionsOf(ids: readonly string[]): Promise<readonly ProgressEvent[]> {
		return this.#where('target', ids);
	}

	async rulings(): Promise<readonly ProgressEvent[]> {
		return this.#withRetractions(await this.#db.events.where('setting').above('').toArray());
	}

	async setEvents(sets: readonly string[]): Promise<readonly ProgressEvent[]> {
		return this.#where('kept', sets);
	}

	async flags(): Promise<readonly ProgressEvent[]> {
		return this.#withRetractions(await this.#db.events.where('flag').above('').toArray());
	}

	async readingsOf(set: string): Promise<readonly ProgressEvent[]> {
		return this.#withRetractions(await this.#db.events.where('read').equals(set).toArray());
	}

	async allEvents(): Promise<readonly ProgressEvent[]> {
		const events: ProgressEvent[] = [];
		let last = '';
		for (;;) {
			const rows = await this.#db.events.where('id').above(last).limit(batch).toArray();
			for (const row of rows) events.push(row.event);
			const end = rows.at(-1);
			if (!end || rows.length < batch) return events;
			last = end.id;
		}
	}

	async memories(cards: readonly CardKey[]): Promise<readonly MemoryRow[]> {
		const rows = await inBatches(cards, (some) => this.#db.memories.bulkGet([...some]));
		return rows.flatMap((row) => row ?? []);
	}

	async allCards(): Promise<readonly CardKey[]> {
		return this.#db.memories.toCollection().primaryKeys();
	}

	async memoriesOfSet(set: string): Promise<readonly MemoryRow[]> {
		return this.#db.memories.where('set').equals(set).toArray();
	}

	async memoriesOfSets(sets: readonly string[]): Promise<readonly MemoryRow[]> {
		return inBatches(sets, (some) => this.#db.memories.where('set').anyOf(some).toArray());
	}

	async holds(cards: readonly CardKey[]): Promise<readonly HoldRow[]> {
		const rows = await inBatches(cards, (some) => this.#db.holds.bulkGet([...some]));
		return rows.flatMap((row) => row ?? []);
	}

	async allHolds(): Promise<readonly HoldRow[]> {
		return this.#db.holds.toArray();
	}

	async holdsOfSets(sets: readonly string[]): Promise<readonly HoldRow[]> {
		return inBatches(sets, (some) => this.#db.holds.where('set').anyOf(some).toArray());
	}

	async attemptsOfSets(sets: readonly string[]): Promise<readonly AttemptRow[]> {
		return inBatches(sets, (some) => this.#db.attempts.where('set').anyOf(some).toArray());
	}

	async sets(ids: readonly string[]): Promise<readonly SetRow[]> {
		const rows = await inBatches(ids, (some) => this.#db.sets.bulkGet([...some]));
		return rows.flatMap((row) => row ?? []);
	}

	async days(days: readonly number[]): Promise<readonly DayTally[]> {
		const rows = await inBatches(days, (some) => this.#db.days.bulkGet([...some]));
		return rows.flatMap((row) => row ?? []);
	}

	async allDays(): Promise<readonly DayTally[]> {
		return this.#db.days.toArray();
	}

	async figures(ids: readonly string[]): Promise<readonly FiguresBlock[]> {
		const rows = await inBatches(ids, (some) => this.#db.figures.bulkGet([...some]));
		return rows.flatMap((row) => row ?? []);
	}

	async allFigures(): Promise<readonly FiguresBlock[]> {
		return this.#db.figures.toArray();
	}

	async write(changes: Changes): Promise<void> {
		const { events, memories, holds, attempts, sets, days, figures } = this.#db;
		for (const some of batches(changes.events)) await events.bulkAdd(some.map(eventRow));
		for (const some of batches(changes.memories)) await memories.bulkPut([...some]);
		for (const some of batches(changes.forgotten)) await memories.bulkDelete([...some]);
		for (const some of batches(changes.holds)) await holds.bulkPut([...some]);
		for (const some of batches(changes.released)) await holds.bulkDelete([...some]);
		for (const some of batches(changes.attempts)) await attempts.bulkPut([...some]);
		for (const some of batches(changes.vanished)) await attempts.bulkDelete([...some]);
		for (const some of batches(changes.sets)) await sets.bulkPut([...some]);
		for (const some of batches(changes.unsaid)) await sets.bulkDelete([...some]);
		for (const some of batches(changes.days)) await days.bulkPut([...some]);
		for (const some of batches(changes.idle)) await days.bulkDelete([...some]);
		for (const some of batches(changes.figures)) await figures.bulkPut([...some]);
		for (const some of batches(changes.unmet)) await figures.bulkDelete([...some]);
	}

	async #withRetractions(rows: readonly EventRow[]): Promise<readonly ProgressEvent[]> {
		if (rows.length === 0) return [];
		const retractions = await this.retractionsOf(rows.map((row) => row.id));
		return [...rows.map((row) => row.event), ...retractions];
	}

	async #where(
		index: 'attempt' | 'target' | 'kept',
		values: readonly string[]
	): Promise<readonly ProgressEvent[]> {
		const rows = await inBatches(values, (some) =>
			this.#db.events.where(index).anyOf(some).toArray()
		);
		return rows.map((row) => row.event);
	}
}

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
	for (let start = 0; start < items.length; start += batch) yield items.slice(start, start + batch);
}

async function inBatches<T, R>(
	items: readonly T[],
	get: (some: readonly T[]) => PromiseLike<readonly R[]>
): Promise<readonly R[]> {
	const found: R[] = [];
	for (const some of batches(items)) for (const row of await get(some)) found.push(row);
	return found;
}
