export type Severity = 'error' | 'warning' | 'note';

/** A finding in a question file. Codes are stable; the words for them are in `message.ts`. */
export interface Diagnostic {
	readonly code: string;
	readonly severity: Severity;
	/** 1-based line of the file; column in UTF-16 units from 1. */
	readonly line: number;
	readonly column: number;
	/** One sentence: what is wrong and how to mend it. */
	readonly message: string;
	/** The numbers and quoted bits that the message was made from: what a fix is made from as well. */
	readonly about: unknown;
}
