import { dirname } from 'node:path';
import { checkContents, idWatch } from './check-file.ts';
import type { Checked } from './check-file.ts';
import { watchFolder } from './folder-watch.ts';
import { contentsOf } from './source.ts';
import type { Contents, Source } from './source.ts';

/** What a save did: the files that say something else now, and all there are. */
export interface Saved {
	readonly changed: readonly Checked[];
	/** Names of files that are gone. */
	readonly gone: readonly string[];
	readonly all: readonly Checked[];
}

interface Seen {
	readonly contents: Contents;
	readonly checked: Checked;
	/** What was said of it, of one piece with the other files. */
	readonly told: Checked;
}

/** Looks at files again and again, and tells only of those that have changed. */
export function sequel(): (sources: readonly Source[]) => Promise<Saved> {
	let before = new Map<string, Seen>();
	return async (sources) => {
		const now = new Map<string, Seen>();
		const changed: Checked[] = [];
		const watch = idWatch();
		for (const source of sources) {
			const contents = await contentsOf(source);
			const seen = before.get(source.path);
			const same = seen !== undefined && isSame(seen.contents, contents);
			const checked = same ? seen.checked : checkContents(source.name, contents, false);
			const told = watch(checked);
			now.set(source.path, { contents, checked, told });
			if (!same || told.findings.length !== seen.told.findings.length) changed.push(told);
		}
		const gone = [...before].flatMap(([path, { checked }]) => (now.has(path) ? [] : [checked.file]));
		before = now;
		return { changed, gone, all: [...now.values()].map(({ told }) => told) };
	};
}

function isSame(one: Contents, other: Contents): boolean {
	if (one.status !== 'read' || other.status !== 'read') {
		return JSON.stringify(one) === JSON.stringify(other);
	}
	return Buffer.from(one.bytes).equals(other.bytes);
}

/**
 * Checks files now and after each save, one look at a time, until the signal ends it.
 *
 * @param list the files, asked for before each look: some may be new
 * @param folders where files may appear in addition to the folders of those listed
 */
export async function watchFiles(
	list: () => Promise<readonly Source[]>,
	folders: readonly string[],
	tell: (saved: Saved) => Promise<void>,
	signal: AbortSignal
): Promise<void> {
	const look = sequel();
	let wake: () => void = () => undefined;
	let pending = true;
	const due = (): void => {
		pending = true;
		wake();
	};
	const sources = await list();
	const all = new Set([...folders, ...sources.map(({ path }) => dirname(path))]);
	for (const folder of all) watchFolder(folder, due, signal);
	signal.addEventListener('abort', due);
	while (!signal.aborted) {
		if (pending) {
			pending = false;
			await tell(await look(await list()));
		} else {
			await new Promise<void>((resolve) => {
				wake = resolve;
			});
		}
	}
}
