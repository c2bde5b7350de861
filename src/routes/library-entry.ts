import type { Card } from '#lib/core/schedule/card.ts';

/** What the contents list and the study page need of a set, without its texts. */
export interface LibraryEntry {
	readonly id: string;
	readonly title: string;
	readonly description: string | null;
	/** Reading time of the article. */
	readonly minutes: number;
	readonly questions: number;
	/** Ids of the questions in the file's order. */
	readonly questionIds: readonly string[];
	/** In the file's order. */
	readonly cards: readonly Card[];
}
