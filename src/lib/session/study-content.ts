import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import type { KnownEntry } from './load-learner.ts';

/** What there is to study. Given by the page, which knows where sets come from. */
export interface StudyContent {
	/** In the order in which they are to be learnt, as are the cards in each. */
	readonly sets: readonly KnownEntry[];
	/** `null` when there is no such set; rejects when it cannot be had now. */
	readonly load: (set: string) => Promise<QuestionSet | null>;
}

/** What a device adds to the library of the site. */
export interface OwnContent {
	readonly entries: readonly LibraryEntry[];
	/** `null` when the device keeps no such set. */
	readonly set: (id: string) => Promise<QuestionSet | null>;
}

/**
 * The sets that the device keeps; those behind one of the site's are not studied.
 *
 * @param version of the app
 */
export async function ownContent(
	store: ProgressStore,
	version: string,
	site: readonly LibraryEntry[]
): Promise<OwnContent> {
	// What reads them is fetched where there are any: most devices have none.
	if ((await store.keptSets()).length === 0) return { entries: [], set: async () => null };
	const { ownEntries, ownSet } = await import('#lib/session/own-sets.ts');
	const own = (await ownEntries(store, version, site)).filter(({ behind }) => !behind);
	const ids = new Set(own.map(({ kept }) => kept.id));
	return {
		entries: own.map(({ entry }) => entry),
		set: async (id) => (ids.has(id) ? ownSet(store, version, id) : null)
	};
}

/**
 * The library as a study session wants it.
 *
 * @param library the site's sets, and the device's own
 * @param own finds a set among the device's own
 * @param get fetches a set's document from the site
 */
export function studyContent(
	library: readonly LibraryEntry[],
	own: OwnContent['set'],
	get: (set: string) => Promise<Response>
): StudyContent {
	return {
		sets: library,
		async load(set) {
			const kept = await own(set);
			if (kept !== null) return kept;
			const answer = await get(set);
			if (answer.status === 404) return null;
			if (!answer.ok) throw new Error(`The set ${set} could not be fetched: ${answer.status}`);
			return (await answer.json()) as QuestionSet;
		}
	};
}
