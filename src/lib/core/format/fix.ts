import type { Span } from './span.ts';
import type { TextEdit } from './text-edit.ts';

/** A remedy that is certain to mend a finding: one of several when the teacher must choose. */
export interface Fix {
	/** What it does, as the label of a button: "Mark “The Moon” as correct". */
	readonly title: string;
	readonly edits: readonly TextEdit[];
	/** A word of it that is only a guess, to be selected so that typing replaces it: offsets into the mended text. */
	readonly select?: Span;
}
