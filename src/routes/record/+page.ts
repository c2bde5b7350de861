import { resolve } from '$app/paths';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => {
	const answer = await fetch(resolve('/library.json'));
	return { library: (await answer.json()) as readonly LibraryEntry[] };
};
