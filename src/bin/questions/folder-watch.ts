import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Milliseconds that a save may take: editors write, rename and touch a file in one go. */
const settling = 80;

/**
 * Calls back after each burst of changes in a folder, until the signal ends it. A folder that is away is waited for. The system tells of
 * changes, so that nothing runs in between.
 */
export function watchFolder(folder: string, changed: () => void, signal: AbortSignal): void {
	let watcher: FSWatcher | null = null;
	let timer: NodeJS.Timeout | undefined;

	function burst(): void {
		clearTimeout(timer);
		timer = setTimeout(() => {
			void follow().then(changed);
		}, settling);
	}

	/** After a folder was renamed or made anew its watcher hears nothing more, so each burst begins with a fresh one. */
	async function follow(): Promise<void> {
		const there = await nearest(folder);
		if (signal.aborted) return;
		watcher?.close();
		watcher = watch(there, burst);
		watcher.on('error', burst);
	}

	signal.addEventListener('abort', () => {
		clearTimeout(timer);
		watcher?.close();
	});
	// What changed before the system was asked is looked at as well.
	void follow().then(changed);
}

/** The folder, or the one above it that is there. */
async function nearest(folder: string): Promise<string> {
	for (let at = folder; ; at = dirname(at)) {
		const found = await stat(at).catch(() => null);
		if (found?.isDirectory() === true || at === dirname(at)) return at;
	}
}
