/** Bytes, as sent compressed. How many files they come in is no matter. */
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
	/** The app's own copy for offline use. Sets are not counted: how many there are is for the teacher to say. */
	offlineApp: 1_500_000
};
