import type { QuestionSet } from '#lib/core/question/question.ts';

/** See `ownSetHere`: what knows of own sets is fetched when a set is asked for that the site does not have. */
export async function ownSetHere(
	id: string,
	version: string,
	answer: Response | Error
): Promise<QuestionSet | null> {
	const own = await import('./own-sets.ts');
	return own.ownSetHere(id, version, answer);
}
