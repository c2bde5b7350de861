import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { PageLoad } from './$types';

// Asked for before the page wakes: its first card waits for both. What cannot be had now is asked for again there.
if (browser) {
	for (const part of [
		import('#lib/session/the-store.ts'),
		import('#lib/components/session/QuestionScreen.svelte')
	])
		part.catch(() => null);
}

export const load: PageLoad = async ({ fetch }) => {
	const answer = await fetch(resolve('/library.json'));
	return { library: (await answer.json()) as readonly LibraryEntry[] };
};
