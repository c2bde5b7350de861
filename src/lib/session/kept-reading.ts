import { parseSet } from '#lib/core/format/parse-set.ts';
import { identify } from '#lib/core/identity/identify.ts';
import { entryOf } from '#lib/core/question/entry-of.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import type { KeptFile } from '#lib/storage/progress-store.ts';
import { knownIn } from './write/publish.ts';

/** A kept file as questions, under the address and with the names that it was kept with. */
export function keptReading({ id, text, lock }: KeptFile): {
	readonly set: QuestionSet;
	readonly entry: LibraryEntry;
} {
	const { set, written } = parseSet(text, id);
	const identified = identify({ ...set, id }, written, knownIn(lock));
	return { set: identified.set, entry: entryOf(identified.set) };
}
