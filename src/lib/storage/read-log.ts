import type { ProgressEvent } from '../core/progress/event.ts';
import type { EventRow } from './event-row.ts';
import type { Platform } from './database.ts';

/** Rows a request: larger ones hold up whatever else the browser's storage thread has to do. */
const batch = 5000;

/**
 * The whole log as it is on the disk, for a worker: a hundred thousand events would stop a page for a second. What a full disk
 * refused is not in it. It only reads, and by the browser's own means: Dexie would be half of what the worker loads.
 */
export async function readLog(
	{ indexedDB, IDBKeyRange }: Platform,
	name = 'marginalia'
): Promise<readonly ProgressEvent[]> {
	const opening = indexedDB.open(name);
	// There is none: what this request would make must not stay, since it would have no tables.
	opening.onupgradeneeded = () => opening.transaction?.abort();
	const db = await settled(opening).catch((fault: unknown) => {
		if (fault instanceof DOMException && fault.name === 'AbortError') return null;
		throw fault;
	});
	if (db === null) return [];
	try {
		const log = db.transaction('events').objectStore('events');
		const events: ProgressEvent[] = [];
		for (let from: IDBKeyRange | null = null; ;) {
			const rows = (await settled(log.getAll(from, batch))) as readonly EventRow[];
			for (const row of rows) events.push(row.event);
			const last = rows.at(-1);
			if (last === undefined || rows.length < batch) return events;
			from = IDBKeyRange.lowerBound(last.id, true);
		}
	} finally {
		db.close();
	}
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('The browser refused to read.'));
	});
}
