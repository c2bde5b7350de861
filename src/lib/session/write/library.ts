import type { TextEdit } from '#lib/core/format/text-edit.ts';
import type { KeptFile, ProgressStore } from '#lib/storage/progress-store.ts';
import { bareName, publishable, type Publishable, type Unfit } from './publish.ts';

/** A file that is in the library now. */
export interface Added {
	readonly ok: true;
	/** Its address: the id of the set. */
	readonly set: string;
	readonly name: string;
	/** The file as it is kept, with ids. */
	readonly text: string;
	/** What makes that of the text given. */
	readonly edits: readonly TextEdit[];
	/** What happened, in a sentence or two. */
	readonly words: string;
}

/**
 * Keeps a file in this device's library, beside what is there; a file of the same set takes the place of the one before, and
 * its questions keep their history.
 *
 * @param siteIds sets of the site, which nothing may stand in front of
 * @param from the set of the library that the file was opened from
 */
export async function addToLibrary(
	file: { readonly name: string; readonly text: string; readonly from: string | null },
	store: ProgressStore,
	siteIds: ReadonlySet<string>
): Promise<Added | Unfit> {
	const { name, text } = file;
	const first = publishable(name, text, null);
	if (!first.ok) return first;
	const wish = first.set.id;
	const before = await store.keptSet(wish);
	const mine = before !== null && (file.from === wish || isSameSet(first, before));
	const kept = new Set((await store.keptSets()).map((set) => set.id));
	const taken = (id: string): boolean => siteIds.has(id) || kept.has(id);
	const id = !siteIds.has(wish) && (mine || before === null) ? wish : freeId(wish, taken);
	const known = mine && id === wish ? before.lock : null;
	const ready = publishable(name, text, known, id === wish ? null : id);
	if (!ready.ok) return ready;
	const keep = { type: 'keep', set: id, name, text: ready.text, lock: ready.lock } as const;
	const stored = await store.append([keep]);
	if (!stored.ok) return { ok: false, why: refused[stored.why], line: null };
	const elsewhere = id === wish ? '' : ` ${takenBy(siteIds.has(wish), wish, id)}`;
	return {
		ok: true,
		set: id,
		name,
		text: ready.text,
		edits: ready.edits,
		words: `${mine && id === wish ? 'Brought up to date in' : 'Added to'} your library: ${ready.summary}${elsewhere}`
	};
}

const refused = {
	full: 'This device is full: the set waits in this tab, and is kept as soon as there is room. Keep the tab open, or save the file.',
	unavailable:
		'The browser closed its database. Reload the page, and add the set again; your draft is kept.',
	outdated: 'A newer version of Marginalia is open. Reload the page, and add the set again.',
	failed: 'The browser refused to keep the set. Save the file, reload the page, and try again.'
};

/** Whether two files with one id are states of one set: by their titles, or by a question that both have. */
function isSameSet({ set }: Publishable, { name, text }: KeptFile): boolean {
	const old = publishable(name, text, null);
	if (!old.ok) return true;
	const ids = new Set(old.set.questions.map((question) => question.id));
	return (
		bareName(old.set.title) === bareName(set.title) ||
		set.questions.some((question) => ids.has(question.id))
	);
}

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
