import type { Severity } from '#lib/core/format/diagnostic.ts';

/** A diagnostic with the file it is about, named as the user named it. Its fields in the order in which they are printed. */
export interface Finding {
	readonly code: string;
	readonly severity: Severity;
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly message: string;
}

/** A finding about a file as a whole. */
export function aboutFile(file: string, code: string, message: string): Finding {
	return { code, severity: 'error', file, line: 1, column: 1, message };
}
