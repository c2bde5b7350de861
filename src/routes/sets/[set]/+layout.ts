import { error } from '@sveltejs/kit';
import { browser, version } from '$app/environment';
import { resolve } from '$app/paths';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { ownSetHere } from '#lib/session/own-set-here.ts';
import type { LayoutLoad } from './$types';

/** The set of this address, from the one file that the article, quiz and study pages share, or from this device's library. */
export const load: LayoutLoad = async ({ fetch, params }) => {
	const answer = await fetch(resolve('/sets/[set]/set.json', params)).catch(
		(fault: Error) => fault
	);
	const set =
		'ok' in answer && answer.ok
			? ((await answer.json()) as QuestionSet)
			: browser && (await ownSetHere(params.set, version, answer));
	return set ? { set } : error(404, 'There is no article at this address.');
};
