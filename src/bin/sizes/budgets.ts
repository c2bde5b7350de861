/** Bytes, as sent compressed. */
export const budgets = {
	/** The library and an article: what a first visit loads. */
	reading: 45_000,
	/** A quiz, study, settings: they come with the learner's data. */
	learning: 85_000,
	/** What only the writing page fetches: its editor, and the worker that reads. */
	authoring: 260_000,
	/** What “Draft questions” fetches when it is pressed: two thirds of it are the words that `compromise` knows. */
	drafting: 190_000,
	/** What works something out for a learner, beside the page. */
	worker: 25_000,
	css: 10_000,
	fonts: 115_000,
	precache: 1_500_000,
	precachedFiles: 150
};
