import { questionNow, type Names } from '#lib/core/progress/names.ts';
import type { Deed } from '#lib/core/progress/event.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { renamedIn } from '#lib/core/question/renamed.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';

type Listed = Pick<LibraryEntry, 'id' | 'questionIds' | 'renamed'>;

/** An open set as the library lists it. */
export function listed({ id, questions }: QuestionSet): Listed {
	return {
		id,
		questionIds: questions.map((question) => question.id),
		renamed: renamedIn(questions)
	};
}

/**
 * Tells the log that questions go by other ids now, once, and only where it knows them by the old ones: what was learnt
 * then belongs to the new id, also of answers that arrive later from another device.
 */
export async function followRenames(
	store: Pick<ProgressStore, 'memoriesOfSet' | 'names' | 'append'>,
	sets: readonly Listed[]
): Promise<void> {
	const names = await store.names();
	const renames = await Promise.all(
		sets.map(async (set) => {
			const back = names.size === 0 ? [] : inUseAgain(set, names);
			if (set.renamed.length === 0) return back;
			const known = new Set((await store.memoriesOfSet(set.id)).map(({ question }) => question));
			const seen = set.renamed.filter(({ from }) => known.has(from));
			return [...back, ...seen.map(({ from, to }) => rename(set.id, from, to))];
		})
	);
	const deeds = renames.flat();
	if (deeds.length > 0) await store.append(deeds);
}

/** A question was given the id that another one, still in the file, once had: each has its own answers from now on. */
function inUseAgain({ id, questionIds }: Listed, names: Names): readonly Deed[] {
	const used = new Set(questionIds);
	return questionIds.flatMap((question) => {
		const now = questionNow(names, id, question);
		return now !== question && used.has(now) ? [rename(id, question, question)] : [];
	});
}

function rename(set: string, from: string, to: string): Deed {
	return { type: 'rename', set, from, to };
}
