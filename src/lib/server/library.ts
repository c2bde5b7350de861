import { entryOf } from '#lib/core/question/entry-of.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { questionFiles } from './question-files.ts';
import { shelve } from './shelve.ts';

/** Read once: a change of a file makes this module run anew. */
const sets = shelve(questionFiles());
const entries = sets.map(entryOf);

/** What there is to read and to study, in the order of the files' names. */
export function library(): readonly LibraryEntry[] {
	return entries;
}

export function setById(id: string): QuestionSet | null {
	return sets.find((set) => set.id === id) ?? null;
}
