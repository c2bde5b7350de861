import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { QuestionSet } from '#lib/core/question/question.ts';
import type { LayoutLoad } from './$types';

/** The set of this address, from the one file that the article, quiz and study pages share. */
export const load: LayoutLoad = async ({ fetch, params }) => {
	const answer = await fetch(resolve('/sets/[set]/set.json', { set: params.set }));
	if (!answer.ok) error(404, 'There is no article at this address.');
	return { set: (await answer.json()) as QuestionSet };
};
