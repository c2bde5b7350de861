/** What an action has to say. */
export interface Said {
	readonly tone: 'done' | 'trouble';
	readonly text: string;
	/** Where to look, from 1. */
	readonly line?: number | null;
	/** A set of the library to go to. */
	readonly set?: string;
}

/** A link that was made, to be copied or handed to the system. */
export interface Link {
	readonly title: string;
	readonly link: string;
}
