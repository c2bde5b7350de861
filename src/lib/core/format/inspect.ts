import type { QuestionSet } from '../question/question.ts';
import { bareName } from './bare-name.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Fix } from './fix.ts';
import { fixer } from './fixes/fixer.ts';
import { maximumBytes } from './limits.ts';
import { withLint } from './lint/lint.ts';
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

/** Findings that get fixes: nobody clicks through more before the file is read anew. */
const mostMended = 200;

/**
 * Reads a file and looks it over. Never throws; `name` is the file's, and serves as the set's id where the header has none.
 * The first 200 findings come with fixes, errors before all else.
 */
export function inspect(name: string, text: string): Inspected {
	const { set, diagnostics, heldBack } = parseSet(text, bareName(name));
	return {
		set,
		findings: withFixes(text, set, withLint(diagnostics, set)),
		summary: summary(set, heldBack)
	};
}

function withFixes(
	text: string,
	set: QuestionSet,
	diagnostics: readonly Diagnostic[]
): readonly Inspection[] {
	if (diagnostics.length === 0 || text.length > maximumBytes)
		return diagnostics.map((diagnostic) => ({ ...diagnostic, fixes: [] }));
	const fixesOf = fixer(text, set);
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	const others = diagnostics.filter(({ severity }) => severity !== 'error');
	const first = new Set([...errors, ...others].slice(0, mostMended));
	return diagnostics.map((diagnostic) => ({
		...diagnostic,
		fixes: first.has(diagnostic) ? fixesOf(diagnostic) : []
	}));
}
