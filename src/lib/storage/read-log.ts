import type { ProgressEvent } from '../core/progress/event.ts';
import { database, type Platform } from './database.ts';

/**
 * The whole log as it is on the disk, for a worker: a hundred thousand events would stop a page for a second. What a full disk
 * refused is not in it.
 */
export async function readLog(platform: Platform): Promise<readonly ProgressEvent[]> {
	const db = database(platform);
	try {
		const rows = await db.events.toArray();
		return rows.map((row) => row.event);
	} finally {
		db.close();
	}
}
