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
	/** Every card as question and part, in the file's order. */
	readonly cards: readonly (readonly [question: string, part: string])[];
}
