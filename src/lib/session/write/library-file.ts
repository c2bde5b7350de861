import type { DeskStore, Draft, Origin } from '#lib/storage/desk-store.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { freeId } from './library.ts';

/** The site around the writing page, which alone knows its addresses. */
export interface Site {
	/** Address of the writing page, without query and fragment. */
	readonly address: string;
	/** Ids of the sets that the site itself has. */
	readonly ids: () => Promise<ReadonlySet<string>>;
	/** The question file of one of them; `null` when there is none, or it cannot be had now. */
	readonly file: (set: string) => Promise<string | null>;
}

/** The question file of a set of the library. */
export interface LibraryFile {
	readonly name: string;
	readonly text: string;
	/** What a draft of it comes from. */
	readonly origin: Origin;
}

/** The file that stands at a set's address; `null` when there is none, or it cannot be had now. */
export async function libraryFile(
	set: string,
	store: ProgressStore,
	site: Site
): Promise<LibraryFile | null> {
	const kept = await store.keptSet(set);
	const shipped = (await site.ids()).has(set);
	if (kept !== null && !shipped) {
		const { name, text, event } = kept;
		return { name, text, origin: { of: 'kept', set, event } };
	}
	const text = await site.file(set);
	return text === null ? null : { name: `${set}.md`, text, origin: { of: 'shipped', set } };
}

/** The draft in which the work on a kept file goes on: one that is made from what is kept, or says the same. */
export async function draftOf(
	set: string,
	{ origin, text }: LibraryFile,
	drafts: readonly Draft[],
	store: Pick<DeskStore, 'text'>
): Promise<Draft | null> {
	if (origin.of !== 'kept') return null;
	const own = drafts.filter((draft) => draft.origin.of === 'kept' && draft.origin.set === set);
	const based = own.find(
		(draft) => draft.origin.of === 'kept' && draft.origin.event === origin.event
	);
	if (based !== undefined) return based;
	for (const draft of own) if ((await store.text(draft.id, draft.savedAt)) === text) return draft;
	return null;
}

/** The file that a copy of a set is made of: one that the site has taken the address of can be copied still. */
export async function fileToCopy(
	set: string,
	store: ProgressStore,
	site: Site
): Promise<{ readonly text: string; readonly id: string } | null> {
	const [ids, kept] = await Promise.all([site.ids(), store.keptSets()]);
	const own = await store.keptSet(set);
	const text = own?.text ?? (await site.file(set));
	if (text === null) return null;
	return { text, id: freeId(set, (one) => ids.has(one) || kept.some(({ id }) => id === one)) };
}
