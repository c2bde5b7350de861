import { parseBackup, printBackup } from '../core/progress/backup.ts';
import type { ProgressStore, Trouble } from './progress-store.ts';

export interface BackupFile {
	/** `marginalia-2026-11-22.ndjson` */
	readonly name: string;
	readonly text: string;
	/** How many there are in it. */
	readonly events: number;
}

export type Restored =
	| { readonly ok: true; readonly added: number; readonly known: number }
	/** Nothing was changed; `message` says why and what to do, naming the line at fault. */
	| { readonly ok: false; readonly message: string };

/**
 * The whole log as a file to keep.
 *
 * @param now UTC milliseconds
 */
export async function backupFile(
	store: Pick<ProgressStore, 'allEvents'>,
	now: number
): Promise<BackupFile> {
	const events = await store.allEvents();
	const day = new Date(now).toISOString().slice(0, 10);
	return {
		name: `marginalia-${day}.ndjson`,
		text: printBackup(events, now),
		events: events.length
	};
}

/** Unites the log with a backup; a broken one is refused whole. */
export async function restore(
	store: Pick<ProgressStore, 'merge'>,
	text: string
): Promise<Restored> {
	const backup = parseBackup(text);
	if (!backup.ok) return { ok: false, message: `Line ${backup.line}: ${backup.message}` };
	const merged = await store.merge(backup.events);
	if (merged.ok) return merged;
	return { ok: false, message: `Nothing was restored: ${reasons[merged.why]} (${merged.detail})` };
}

const reasons: Readonly<Record<Trouble, string>> = {
	full: 'there is no room left on this device. Make some, and restore again.',
	unavailable: 'the browser closed its database. Reload the page, and restore again.',
	outdated: 'a newer version of Marginalia is open. Reload the page, and restore again.',
	failed: 'the browser refused. Reload the page, and restore again.'
};
