import { Dexie, type EntityTable } from 'dexie';
import type { ProgressEvent } from '../core/progress/event.ts';
import type { AttemptRow, MemoryRow } from './rows.ts';

/** An event with what the indexes need to find it again. The event itself is kept as it was made. */
export interface EventRow {
	readonly id: string;
	readonly event: ProgressEvent;
	/** Cards that it says something about. */
	readonly cards: readonly string[];
	/** Study day. */
	readonly day: number;
	/** Quiz attempt or study session; left out where there is none, as are the two below. */
	readonly attempt?: string;
	/** The event that it retracts. */
	readonly target?: string;
	/** Name of the setting. */
	readonly setting?: string;
}

export type MetaRow =
	/** The oldest version of the app's writing that may still write here. */
	| { readonly key: 'minWriter'; readonly value: number }
	/** This device's name in events: random, and meaning nothing. */
	| { readonly key: 'device'; readonly value: string }
	/** The latest clock of all events known. */
	| { readonly key: 'clock'; readonly value: string };

/** The version that this app writes. Raised when an older app would harm what this one writes. */
export const writer = 1;

export type Database = Dexie & {
	readonly events: EntityTable<EventRow, 'id'>;
	readonly memories: EntityTable<MemoryRow, 'card'>;
	readonly attempts: EntityTable<AttemptRow, 'id'>;
	readonly meta: EntityTable<MetaRow, 'key'>;
};

export interface Platform {
	readonly indexedDB: IDBFactory;
	readonly IDBKeyRange: typeof IDBKeyRange;
}

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
	return db;
}
