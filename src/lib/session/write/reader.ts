import type { Inspected, Inspection } from '#lib/core/format/inspect.ts';
import type { Span } from '#lib/core/format/span.ts';

/** A finding with what it points at, as offsets into the text that was read. */
export interface Finding extends Inspection, Span {}

/** What was understood of a text, with every finding's place in it. */
export interface Reviewed extends Inspected {
	readonly findings: readonly Finding[];
}

/** What became of a reading: given up when it took too long, or when a newer text was handed in. */
export type Reading =
	| { readonly status: 'read'; readonly inspected: Reviewed; readonly milliseconds: number }
	| { readonly status: 'too slow' }
	| { readonly status: 'overtaken' }
	| { readonly status: 'failed'; readonly detail: string };

/** Reads question files beside the page, never in its way. */
export interface Reader {
	read(name: string, text: string): Promise<Reading>;
	close(): void;
}
