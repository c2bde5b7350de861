import { error } from '@sveltejs/kit';
import { browser, version } from '$app/environment';
import { resolve } from '$app/paths';
import type { QuestionSet } from '#lib/core/question/question.ts';
import type { LayoutLoad } from './$types';

/** The set of this address, from the one file that the article, quiz and study pages share, or from this device's library. */
export const load: LayoutLoad = async ({ fetch, params }) => {
	const answer = await fetch(resolve('/sets/[set]/set.json', params)).catch(
		(fault: Error) => fault
	);
	if ('ok' in answer && answer.ok) return { set: (await answer.json()) as QuestionSet };
	const set =
		browser &&
		(await import('#lib/session/own-sets.ts').then(({ ownSetHere }) =>
			ownSetHere(params.set, version)
		));
	if (set) return { set };
	if (!('ok' in answer)) throw answer;
	error(404, 'There is no article at this address.');
};
