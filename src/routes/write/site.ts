import { resolve } from '$app/paths';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { Site } from '#lib/session/write/library-file.ts';

/** What the writing page wants of the site around it; what cannot be fetched is not there. */
export function siteAround(origin: string): Site {
	return {
		address: new URL(resolve('/write'), origin).href,
		async ids() {
			const answer = await fetch(resolve('/library.json'));
			const entries = (await answer.json()) as readonly LibraryEntry[];
			return new Set(entries.map(({ id }) => id));
		},
		async file(set) {
			const answer = await fetch(`${resolve('/sets/[set]', { set })}/file.md`).catch(() => null);
			return answer?.ok ? answer.text() : null;
		}
	};
}
