import type { Editor } from '#lib/session/write/desk.svelte.ts';
import type { Finding } from '#lib/session/write/reader.ts';
import type { Snippet } from './snippets.ts';

/** What an editor says while there is nothing in it. */
export const emptyText = 'Paste your article here, or drop a file.';

/** An editor on the page, whichever it is. */
export interface Shown extends Editor {
	/** Underlines findings about the text as it is now. */
	show(findings: readonly Finding[]): void;
	/** Writes a pattern where it may stand, and goes to its first place to fill in. */
	insert(pattern: Snippet, language: string): void;
	/** Opens the editor's search, where it has one. */
	find(): void;
	focus(): void;
	close(): void;
}
