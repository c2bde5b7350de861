import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import { cardKey } from '#lib/core/schedule/card.ts';

interface Asked {
	readonly id: string;
	readonly section?: string;
	/** Names of its cards; `whole` alone unless told. */
	readonly parts?: readonly string[];
}

/** A set as the library lists it, with questions that have one card each unless told otherwise. */
export function entry(id: string, questions: readonly Asked[], test?: string): LibraryEntry {
	const cards = questions.flatMap(({ id: question, parts = ['whole'] }) =>
		parts.map((part) => ({ key: cardKey(id, question, part), set: id, question, part }))
	);
	return {
		id,
		title: `About ${id}`,
		description: null,
		language: 'en',
		minutes: 4,
		questions: questions.length,
		questionIds: questions.map((question) => question.id),
		traits: questions.map(({ section }) => ({
			kind: 'short',
			...(section === undefined ? {} : { section })
		})),
		cards,
		editions: cards.map(() => ({ version: 1, key: 'k' })),
		renamed: [],
		...(test === undefined ? {} : { test }),
		sections: [
			{ slug: 'sea', title: 'Why the sea rises', questions: 2 },
			{ slug: 'moon', title: 'The Moon', questions: 1 }
		]
	};
}

export const tidesEntry = entry(
	'tides',
	[
		{ id: 'bulge', section: 'sea' },
		{ id: 'ebb', section: 'sea', parts: ['g1', 'g2'] },
		{ id: 'neap', section: 'moon' },
		{ id: 'loose' }
	],
	'2026-12-04'
);
export const windEntry = entry('wind', [{ id: 'gale' }, { id: 'calm' }]);
