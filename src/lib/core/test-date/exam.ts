/** A test on a date, and what it is about. */
export interface Exam {
	/** As the learner or the question file calls it. */
	readonly name: string;
	/** Study day of the test: learning ends with the day before. */
	readonly day: number;
	readonly covers: readonly Coverage[];
}

export interface Coverage {
	readonly set: string;
	/** Slugs of sections, an empty one for the questions of none; `null` for the whole set. */
	readonly sections: readonly string[] | null;
}

/** What a day allows, shared by all tests that are coming. */
export interface Allowance {
	readonly unit: 'cards' | 'minutes';
	/** Monday to Sunday. */
	readonly week: readonly [number, number, number, number, number, number, number];
	/** Study days on which nothing is done. */
	readonly off: readonly number[];
}
