import { error, json } from '@sveltejs/kit';
import { library, setById } from '#lib/server/library.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => library().map(({ id }) => ({ set: id }));

/** One whole set: the article, quiz and study pages all read it, so offline it is kept once. */
export const GET: RequestHandler = ({ params }) => {
	const set = setById(params.set);
	return set === null ? error(404, 'There is no set of this name.') : json(set);
};
