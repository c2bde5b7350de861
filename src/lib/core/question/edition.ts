/** What decides whether a learner's history with a question still holds. */
export interface Edition {
	/** Raised by the teacher to ask for a fresh start. */
	readonly version: number;
	/** Six characters that stand for what is right: they change when the key does, and not with its wording. */
	readonly key: string;
}
