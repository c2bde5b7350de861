import type { QuestionSet } from '../question/question.ts';
import { bareName } from './bare-name.ts';
import { decode } from './decode.ts';
import type { Diagnostic } from './diagnostic.ts';
import { diagnose } from './message.ts';
import { parseSet } from './parse-set.ts';

/** A question file, read: `set` is `null` when it holds no text at all. */
export interface ReadSet {
	readonly set: QuestionSet | null;
	/** The id that each question has in the file, as in `ParsedSet`. */
	readonly written: readonly (string | null)[];
	readonly headerId: string | null;
	/** By line. */
	readonly diagnostics: readonly Diagnostic[];
	readonly heldBack: number;
}

/** Reads a file's bytes. Its name, without folders and ending, serves as the set's id where the header has none. */
export function readSet(fileName: string, bytes: Uint8Array): ReadSet {
	const { text, diagnostics } = decode(bytes);
	if (diagnostics.some(({ severity }) => severity === 'error'))
		return { set: null, written: [], headerId: null, diagnostics, heldBack: 0 };
	if (text.trim() === '') {
		const empty = diagnose('empty-file', { line: 1, column: 1 }, {});
		return {
			set: null,
			written: [],
			headerId: null,
			diagnostics: [...diagnostics, empty],
			heldBack: 0
		};
	}
	const parsed = parseSet(text, bareName(fileName));
	return { ...parsed, diagnostics: [...diagnostics, ...parsed.diagnostics].toSorted(byPlace) };
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
	return one.line - other.line || one.column - other.column;
}
