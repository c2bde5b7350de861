import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { deviceClock } from '#lib/storage/clock.ts';
import type { KeptSet, ProgressStore } from '#lib/storage/progress-store.ts';
import { theStore } from './the-store.ts';

/** A set of this device's library, as the library lists it. */
export interface OwnEntry {
	readonly kept: KeptSet;
	readonly entry: LibraryEntry;
	/** The site has a set of the same id, which stands at the address that both would have. */
	readonly behind: boolean;
}

type Kept = Pick<ProgressStore, 'keptSets' | 'keptSet' | 'reading' | 'keepReading'>;

/**
 * The sets that this device keeps, by their titles.
 *
 * @param version of the app: another one may read a file differently
 * @param site ids of the sets that the site itself has
 */
export async function ownEntries(
	store: Kept,
	version: string,
	site: readonly Pick<LibraryEntry, 'id'>[]
): Promise<readonly OwnEntry[]> {
	const there = new Set(site.map(({ id }) => id));
	const read = await Promise.all(
		(await store.keptSets()).map(async (kept) => {
			const known = (await store.reading(kept.event, 'entry', version)) as LibraryEntry | undefined;
			const entry = known ?? (await readKept(store, version, kept.id))?.entry;
			return entry === undefined ? [] : [{ kept, entry, behind: there.has(kept.id) }];
		})
	);
	return read.flat().toSorted((a, b) => a.entry.title.localeCompare(b.entry.title));
}

/** A set that this device keeps, whole; `null` when there is none of this id. */
export async function ownSet(
	store: Kept,
	version: string,
	id: string
): Promise<QuestionSet | null> {
	const kept = (await store.keptSets()).find((one) => one.id === id);
	if (kept === undefined) return null;
	const known = (await store.reading(kept.event, 'set', version)) as QuestionSet | undefined;
	return known ?? (await readKept(store, version, id))?.set ?? null;
}

/**
 * The same for a page that is loaded before the app has opened the store.
 *
 * @param answer what the site said of it; a fault in asking is thrown again when the device does not know it either
 */
export async function ownSetHere(
	id: string,
	version: string,
	answer: Response | Error
): Promise<QuestionSet | null> {
	const set = await ownSet(await theStore(deviceClock, window), version, id);
	if (set === null && answer instanceof Error) throw answer;
	return set;
}

/** Reads a kept file and remembers what came of it. The reader is fetched for this alone: most visits need none of it. */
async function readKept(
	store: Kept,
	version: string,
	id: string
): Promise<{ readonly set: QuestionSet; readonly entry: LibraryEntry } | null> {
	const [file, { keptReading }] = await Promise.all([
		store.keptSet(id),
		import('./kept-reading.ts')
	]);
	if (file === null) return null;
	const reading = keptReading(file);
	await store.keepReading(file.event, 'entry', version, reading.entry);
	await store.keepReading(file.event, 'set', version, reading.set);
	return reading;
}
