import type { Card } from '../schedule/card.ts';
import type { Edition } from './edition.ts';
import type { QuestionKind } from './question.ts';
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
	/** Of each question, in the same order. */
	readonly traits: readonly QuestionTraits[];
	readonly cards: readonly Card[];
	/** Of each card, in the order of the cards. */
	readonly editions: readonly Edition[];
	readonly renamed: readonly Renamed[];
	/** Day of the test that the file names, as written: `2026-12-04`. Left out where it names none. */
	readonly test?: string;
	readonly sections: readonly {
		readonly slug: string;
		readonly title: string;
		/** Questions whose evidence stands in it. */
		readonly questions: number;
	}[];
}

/** What the scheduler needs to know of a question without opening its set. */
export interface QuestionTraits {
	readonly kind: QuestionKind;
	/** Slug of the section of its evidence; left out where it has none. */
	readonly section?: string;
	/** Name of the fact that it is one form of: its forms are never asked on one day. */
	readonly fact?: string;
	/** Ids of questions that it gives away, or that give it away. */
	readonly apart?: readonly string[];
}
