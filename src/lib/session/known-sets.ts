import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { ownContent, studyContent } from './study-content.ts';

/**
 * Those of the sets that can be had now, by id: the site's, and the device's own.
 *
 * @param version of the app
 * @param site the library of the site
 * @param get fetches a set's document from the site
 */
export async function knownSets(
	ids: Iterable<string>,
	store: ProgressStore,
	version: string,
	site: readonly LibraryEntry[],
	get: (set: string) => Promise<Response>
): Promise<ReadonlyMap<string, QuestionSet>> {
	const own = await ownContent(store, version, site);
	const { load } = studyContent(site, own.set, get);
	const found = await Promise.all(
		// Offline, a set that was never opened cannot be had: what is known of it is shown without.
		[...new Set(ids)].map(async (id) => load(id).catch(() => null))
	);
	return new Map(found.flatMap((set) => (set === null ? [] : [[set.id, set]])));
}
