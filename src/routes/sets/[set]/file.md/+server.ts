import { error } from '@sveltejs/kit';
import { fileById, library } from '#lib/server/library.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => library().map(({ id }) => ({ set: id }));

/** The question file as its author wrote it, to be looked into and copied. */
export const GET: RequestHandler = ({ params }) => {
	const text = fileById(params.set);
	if (text === null) error(404, 'There is no set of this name.');
	return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
