import { readFileSync } from 'node:fs';

/** A question file's bytes, and its path from the project's folder. */
export interface QuestionFile {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** Imported as text so that the dev server notices every change. */
const texts = import.meta.glob<string>(
	['/questions/*.md', '!/questions/[Rr][Ee][Aa][Dd][Mm][Ee].md'],
	{ query: '?raw', import: 'default', eager: true }
);

const locks = import.meta.glob<string>('/questions/*.lock.json', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** What is known of the files' questions, kept beside them; its path is from the project's folder. */
export interface LockFile {
	readonly path: string;
	readonly text: string;
}

export function lockFiles(): readonly LockFile[] {
	return Object.entries(locks).map(([address, text]) => ({ path: address.slice(1), text }));
}

/** The question files of the project, by name. */
export function questionFiles(): readonly QuestionFile[] {
	return Object.entries(texts)
		.map(([address, text]) => ({ path: address.slice(1), text }))
		.toSorted((one, other) => (one.path < other.path ? -1 : 1))
		.map(({ path, text }) => ({ path, bytes: bytesOf(path, text) }));
}

/** An import reads UTF-8 only: where something was lost, the file itself is asked. */
function bytesOf(path: string, text: string): Uint8Array {
	return text.includes('\ufffd') ? readFileSync(path) : new TextEncoder().encode(text);
}
