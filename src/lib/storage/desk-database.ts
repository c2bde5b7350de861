import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Platform } from './database.ts';
import type { Draft } from './desk-store.ts';

export interface VersionRow {
	readonly draft: string;
	readonly at: number;
	readonly text: string;
}

export type DeskDatabase = Dexie & {
	readonly drafts: EntityTable<Draft, 'id'>;
	readonly versions: Table<VersionRow, [string, number]>;
};

/** Apart from the learner's progress: what goes wrong in one leaves the other alone. */
export function deskDatabase(platform: Platform, name = 'marginalia-desk'): DeskDatabase {
	const db = new Dexie(name, {
		...platform,
		chromeTransactionDurability: 'strict',
		cache: 'disabled'
	}) as DeskDatabase;
	db.version(1).stores({ drafts: '&id, savedAt', versions: '[draft+at], draft' });
	return db;
}
