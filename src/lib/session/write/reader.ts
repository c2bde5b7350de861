import type { Inspected } from '#lib/core/format/inspect.ts';

/** What became of a reading: given up when it took longer than two seconds, or when a newer text was handed in. */
export type Reading =
	| { readonly status: 'read'; readonly inspected: Inspected; readonly milliseconds: number }
	| { readonly status: 'too slow' }
	| { readonly status: 'overtaken' }
	| { readonly status: 'failed'; readonly detail: string };

/** Reads question files beside the page, never in its way. */
export interface Reader {
	read(name: string, text: string): Promise<Reading>;
	close(): void;
}
