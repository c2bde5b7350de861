import type { Card } from '../schedule/card.ts';
import type { Edition } from './edition.ts';
import type { Renamed } from './renamed.ts';

/** What the library knows of a set without opening it. */
export interface LibraryEntry {
	readonly id: string;
	readonly title: string;
	readonly description: string | null;
	readonly language: string;
	/** Minutes that reading the article takes. */
	readonly minutes: number;
	readonly questions: number;
	/** In the file's order, as are the cards. */
	readonly questionIds: readonly string[];
	readonly cards: readonly Card[];
	/** Of each card, in the order of the cards. */
	readonly editions: readonly Edition[];
	readonly renamed: readonly Renamed[];
	readonly sections: readonly {
		readonly slug: string;
		readonly title: string;
		/** Questions whose evidence stands in it. */
		readonly questions: number;
	}[];
}
