/** What an action has to say. */
export interface Said {
	readonly tone: 'done' | 'trouble';
	readonly text: string;
	/** Where to look, from 1. */
	readonly line?: number | null;
	/** A set of the library to go to. */
	readonly set?: string;
	/** The revision of the text that it was said of; what has none holds until it is put away. */
	readonly revision?: number;
}

export function saidAt(
	said: Said | null,
	{ revision }: { readonly revision: number }
): Said | null {
	return said === null ? null : { ...said, revision };
}

/** An action is told of until the text changes after it. */
export function holds(said: Said | null, revision: number): boolean {
	return said?.revision === undefined || said.revision === revision;
}

/** A link that was made, to be copied or handed to the system. */
export interface Link {
	readonly title: string;
	readonly link: string;
}
