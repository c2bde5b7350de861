import type { Diagnostic } from '#lib/core/format/diagnostic.ts';
import { diagnose } from '#lib/core/format/message.ts';
import { readSet } from '#lib/core/format/read-set.ts';
import { withNeighbours } from '#lib/core/question/neighbours.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { englishLexicon } from './lexicon.ts';
import type { QuestionFile } from './question-files.ts';

/**
 * Reads question files, and throws one error that names every place where something is wrong, so that a build fails with all
 * that there is to mend.
 */
export function shelve(files: readonly QuestionFile[]): readonly QuestionSet[] {
	const faults: string[] = [];
	const sets: QuestionSet[] = [];
	const paths = new Map<string, string>();
	for (const { path, bytes } of files) {
		const { set, diagnostics } = readSet(path, bytes);
		const report = ({ severity, line, column, message }: Diagnostic): void => {
			if (severity === 'error') faults.push(`${path}:${line}:${column}: ${message}`);
		};
		diagnostics.forEach(report);
		if (set === null) continue;
		const file = paths.get(set.id);
		if (file === undefined) paths.set(set.id, path);
		else report(diagnose('same-set-id', { line: 1, column: 1 }, { id: set.id, file }));
		sets.push(withNeighbours(set, englishLexicon()));
	}
	if (faults.length > 0) throw new Error(`The question files have mistakes:\n${faults.join('\n')}`);
	return sets;
}
