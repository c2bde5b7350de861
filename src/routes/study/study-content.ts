import type { QuestionSet } from '#lib/core/question/question.ts';
import type { StudyContent } from '#lib/session/study-queue.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';

/**
 * The library as a study session wants it.
 *
 * @param get fetches a set's document
 */
export function studyContent(
	library: readonly LibraryEntry[],
	get: (set: string) => Promise<Response>
): StudyContent {
	return {
		cards: library.flatMap(({ cards }) => cards),
		async load(set) {
			const answer = await get(set);
			if (answer.status === 404) return null;
			if (!answer.ok) throw new Error(`The set ${set} could not be fetched: ${answer.status}`);
			return (await answer.json()) as QuestionSet;
		}
	};
}
