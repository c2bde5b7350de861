import type { QuestionSet } from '#lib/core/question/question.ts';
import type { StudyContent } from './study-content.ts';

/** Fetches every set once; one that could not be had is `null`, and asked for again the next time. */
export function rememberedSets(
	load: StudyContent['load']
): (id: string) => Promise<QuestionSet | null> {
	const sets = new Map<string, Promise<QuestionSet | null>>();
	return (id) => {
		const known = sets.get(id);
		if (known) return known;
		const loading = load(id).catch(() => {
			sets.delete(id);
			return null;
		});
		sets.set(id, loading);
		return loading;
	};
}
