import type { TextEdit } from '#lib/core/format/text-edit.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { changedWords } from './change-words.ts';
import { placeFor, type Doubt, type FileToAdd, type Placing } from './placing.ts';
import { publishable, type Publishable, type Unfit } from './publish.ts';

/** A file that is in the library now. */
export interface Added {
	readonly ok: true;
	/** Its address: the id of the set. */
	readonly set: string;
	readonly name: string;
	/** The event that keeps it. */
	readonly event: string;
	/** The file as it is kept, with ids. */
	readonly text: string;
	/** What makes that of the text given. */
	readonly edits: readonly TextEdit[];
	/** What happened, in a few sentences. */
	readonly words: string;
}

/** Nothing was kept: the author has to say what is meant. */
export interface Asking {
	readonly ok: false;
	readonly doubt: Doubt;
}

/**
 * Keeps a file in this device's library, beside what is there. A file that was made from the state that is kept takes its
 * place, and its questions keep their history; about any other the author is asked.
 *
 * @param siteIds sets of the site, which nothing may stand in front of
 */
export async function addToLibrary(
	file: FileToAdd,
	store: ProgressStore,
	siteIds: ReadonlySet<string>
): Promise<Added | Asking | Unfit> {
	const { name, text } = file;
	const first = publishable(name, text, null);
	if (!first.ok) return first;
	const placing = await placeFor(file, first, store, siteIds);
	if (placing.as === 'other' || placing.as === 'alike') return { ok: false, doubt: placing };
	const wish = first.set.id;
	const id = await addressOf(placing, wish, store, siteIds);
	const known = placing.as === 'new' ? null : placing.kept.lock;
	const ready = publishable(name, text, known, id === wish ? null : id);
	if (!ready.ok) return ready;
	const added = { ok: true, set: id, name, text: ready.text, edits: ready.edits } as const;
	if (placing.as === 'same') {
		const words = `Your library has “${placing.title}” already, word for word.`;
		return { ...added, event: placing.kept.event, words };
	}
	const keep = { type: 'keep', set: id, name, text: ready.text, lock: ready.lock } as const;
	const stored = await store.append([keep]);
	const [event] = stored.events;
	if (!stored.ok || event === undefined)
		return { ok: false, why: refused[stored.ok ? 'failed' : stored.why], line: null };
	const elsewhere = id === wish ? [] : [takenBy(siteIds.has(wish), wish, id)];
	const words = [...wordsOn(placing, ready), ...(placing.as === 'new' ? elsewhere : [])].join(' ');
	return { ...added, event: event.id, words };
}

async function addressOf(
	placing: Placing,
	wish: string,
	store: ProgressStore,
	siteIds: ReadonlySet<string>
): Promise<string> {
	if (placing.as !== 'new') return placing.kept.id;
	const kept = new Set((await store.keptSets()).map((set) => set.id));
	const taken = (id: string): boolean => siteIds.has(id) || kept.has(id);
	return taken(wish) ? freeId(wish, taken) : wish;
}

function wordsOn(placing: Placing, { summary, marked }: Publishable): readonly string[] {
	const ids = marked === null ? [] : [idWords(marked)];
	if (placing.as === 'new') return [`Added to your library: ${summary}`, ...ids];
	const changes = changedWords(placing.changes);
	return [`Brought up to date in your library: ${summary}`, ...changes, ...ids];
}

/** Said when ids come into a file that had none. */
export function idWords(id: string): string {
	return `Each question now has an id such as ^${id}, by which it is known after edits; leave them where they are.`;
}

const refused = {
	full: 'This device is full: the set waits in this tab, and is kept as soon as there is room. Keep the tab open, or save the file.',
	unavailable:
		'The browser closed its database. Reload the page, and add the set again; your draft is kept.',
	outdated: 'A newer version of Marginalia is open. Reload the page, and add the set again.',
	failed: 'The browser refused to keep the set. Save the file, reload the page, and try again.'
};

/** `tides-2`, or the first number beyond that is not taken. */
export function freeId(wish: string, taken: (id: string) => boolean): string {
	for (let number = 2; ; number += 1) {
		const id = `${wish}-${number}`;
		if (!taken(id)) return id;
	}
}

function takenBy(site: boolean, wish: string, id: string): string {
	const whose = site ? 'An article of this site' : 'Another set of yours';
	return `${whose} has the address “${wish}”, so this one has “${id}”.`;
}
