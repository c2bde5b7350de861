import { decode } from '#lib/core/format/decode.ts';
import { entryOf } from '#lib/core/question/entry-of.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { lockFiles, questionFiles } from './question-files.ts';
import { shelve } from './shelve.ts';

/** Read once: a change of a file makes this module run anew. */
const files = questionFiles();
const sets = shelve(files, lockFiles());
const entries = sets.map(entryOf);

/** What there is to read and to study, in the order of the files' names. */
export function library(): readonly LibraryEntry[] {
	return entries;
}

export function setById(id: string): QuestionSet | null {
	return sets.find((set) => set.id === id) ?? null;
}

/** The text of a set's file, as its author wrote it. Each file gave one set, or the build has failed. */
export function fileById(id: string): string | null {
	const file = files[sets.findIndex((set) => set.id === id)];
	return file === undefined ? null : decode(file.bytes).text;
}
