import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { ProgressEvent } from '../core/progress/event.ts';
import type { FiguresBlock } from '../core/record/card-figures.ts';
import type { DayTally } from '../core/record/day-tally.ts';
import { eventRow, type EventRow } from './event-row.ts';
import { projected } from './project.ts';
import type { AttemptRow, HoldRow, MemoryRow } from './rows.ts';
import { setsFrom, type SetRow } from './set-rows.ts';

/** A kept file as it was read once: anything in this table may be dropped at any time. */
export interface ReadingRow {
	/** Of the event that keeps the file, with what of the reading this is. */
	readonly id: string;
	readonly event: string;
	/** Of the app: another one may read differently. */
	readonly version: string;
	readonly value: unknown;
}

export type MetaRow =
	/** The oldest version of the app's writing that may still write here. */
	| { readonly key: 'minWriter'; readonly value: number }
	/** This device's name in events: random, and meaning nothing. */
	| { readonly key: 'device'; readonly value: string }
	/** The latest clock of all events known. */
	| { readonly key: 'clock'; readonly value: string };

/** The version that this app writes. Raised when an older app would harm what this one writes. */
export const writer = 4;

export type Database = Dexie & {
	readonly events: EntityTable<EventRow, 'id'>;
	readonly memories: EntityTable<MemoryRow, 'card'>;
	readonly holds: EntityTable<HoldRow, 'card'>;
	readonly attempts: EntityTable<AttemptRow, 'id'>;
	readonly sets: EntityTable<SetRow, 'id'>;
	readonly days: EntityTable<DayTally, 'day'>;
	readonly figures: EntityTable<FiguresBlock, 'id'>;
	readonly readings: EntityTable<ReadingRow, 'id'>;
	readonly meta: EntityTable<MetaRow, 'key'>;
};

export interface Platform {
	readonly indexedDB: IDBFactory;
	readonly IDBKeyRange: typeof IDBKeyRange;
}

/** Types of events that the first database did not know how to find again, and those that the second did not. */
const secondTypes: ReadonlySet<string> = new Set(['keep', 'remove', 'rename']);
const thirdTypes: ReadonlySet<string> = new Set([
	...['card', 'flag', 'exam', 'allowance', 'fit', 'spread', 'read', 'open']
]);

/** The tables, not yet opened. Strict durability: an answer that was acknowledged outlives a power cut. */
export function database(platform: Platform, name = 'marginalia'): Database {
	const db = new Dexie(name, {
		...platform,
		chromeTransactionDurability: 'strict',
		// Rows are checked against what is on the disk, never against what is hoped to be there soon.
		cache: 'disabled'
	}) as Database;
	db.version(1).stores({
		events: '&id, attempt, *cards, day, target, setting',
		memories: '&card, set, dueDay, [set+dueDay]',
		attempts: '&id, set, open',
		meta: '&key'
	});
	db.version(2)
		.stores({
			events: '&id, attempt, *cards, day, target, setting, kept',
			sets: '&id',
			readings: '&id, event'
		})
		// An older app keeps what it does not understand, so that a backup of a newer one may have brought kept files.
		.upgrade(async (transaction) => {
			const events = transaction.table<EventRow>('events');
			const found: ProgressEvent[] = [];
			await events.toCollection().modify((row, at) => {
				if (!secondTypes.has(row.event.type)) return;
				at.value = eventRow(row.event);
				found.push(row.event);
			});
			const ids = found.map((event) => event.id);
			const retractions = await events.where('target').anyOf(ids).toArray();
			const { sets } = setsFrom([...found, ...retractions.map((row) => row.event)]);
			await transaction.table('sets').bulkPut([...sets]);
		});
	db.version(3)
		.stores({
			events: '&id, attempt, *cards, day, target, setting, kept, flag, read',
			memories: '&card, set',
			holds: '&card, set',
			days: '&day',
			figures: '&id'
		})
		// Memories say more than they did; and again an older app may have kept what it did not understand.
		.upgrade(async (transaction) => {
			const events: ProgressEvent[] = [];
			await transaction
				.table<EventRow>('events')
				.toCollection()
				.modify((row, at) => {
					events.push(row.event);
					// What is not changed need not be written.
					if (!thirdTypes.has(row.event.type)) return false;
					at.value = eventRow(row.event);
					return true;
				});
			await projectAnew(transaction, events);
		});
	// A clock that was ahead is a ruling, which an older app may have kept without knowing.
	db.version(4).upgrade(async (transaction) => {
		const events: ProgressEvent[] = [];
		let found = false;
		await transaction
			.table<EventRow>('events')
			.toCollection()
			.modify((row, at) => {
				events.push(row.event);
				if (row.event.type !== 'clock') return false;
				at.value = eventRow(row.event);
				found = true;
				return true;
			});
		if (found) await projectAnew(transaction, events);
	});
	return db;
}

async function projectAnew(
	transaction: Transaction,
	events: readonly ProgressEvent[]
): Promise<void> {
	const { memories, holds, attempts, sets, days, figures } = projected(events);
	const tables = { memories, holds, attempts, sets, days, figures };
	for (const [name, rows] of Object.entries(tables)) {
		await transaction.table(name).clear();
		await transaction.table(name).bulkPut([...rows]);
	}
}

/** What a change of the log is one transaction over, for the least. */
export function logAndProjections(db: Database): Table[] {
	return [db.events, db.memories, db.holds, db.attempts, db.sets, db.days, db.figures];
}
