import type { QuestionSet } from '../question/question.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Fix } from './fix.ts';
import { parseSet } from './parse-set.ts';
import { summary } from './summary.ts';

/** A finding with the remedies that are certain. */
export interface Inspection extends Diagnostic {
	readonly fixes: readonly Fix[];
}

/** Everything that a teacher is told of a file while writing it. */
export interface Inspected {
	readonly set: QuestionSet;
	/** What the reader and the lint have to say, by line, then column. */
	readonly findings: readonly Inspection[];
	/** What was understood, in words. */
	readonly summary: string;
}

/** Reads a file and looks it over. Never throws; `name` is the file's, and serves as the set's id where the header has none. */
export function inspect(name: string, text: string): Inspected {
	const { set, diagnostics, heldBack } = parseSet(text, name.replace(/(?!^)\.[^.]*$/u, ''));
	return {
		set,
		findings: diagnostics.map((diagnostic) => ({ ...diagnostic, fixes: [] })),
		summary: summary(set, heldBack)
	};
}
