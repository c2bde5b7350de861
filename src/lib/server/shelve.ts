import type { Diagnostic } from '#lib/core/format/diagnostic.ts';
import { diagnose } from '#lib/core/format/message.ts';
import { readSet } from '#lib/core/format/read-set.ts';
import { identifyFiles, type ReadFile, type ReadLock } from '#lib/core/identity/identify-files.ts';
import { parseLock } from '#lib/core/identity/lock.ts';
import { withNeighbours } from '#lib/core/question/neighbours.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { englishLexicon } from './lexicon.ts';
import type { LockFile, QuestionFile } from './question-files.ts';

/**
 * Reads question files, with the ids that the locks beside them know, and throws one error that names every place where
 * something is wrong, so that a build fails with all that there is to mend.
 */
export function shelve(
	files: readonly QuestionFile[],
	locks: readonly LockFile[]
): readonly QuestionSet[] {
	const faults: string[] = [];
	const report = (path: string, { line, column, message }: Place): void => {
		faults.push(`${path}:${line}:${column}: ${message}`);
	};
	const read = files.flatMap(({ path, bytes }): readonly ReadFile[] => {
		const { set, written, headerId, diagnostics } = readSet(path, bytes);
		for (const found of diagnostics) if (found.severity === 'error') report(path, found);
		return set === null ? [] : [{ path, set, written, headerId }];
	});
	const known = locks.flatMap(({ path, text }): readonly ReadLock[] => {
		const parsed = parseLock(text);
		if (parsed.ok) return [{ path, known: parsed.known }];
		report(path, { ...parsed, column: 1 });
		return [];
	});
	const paths = new Map<string, string>();
	const sets = identifyFiles(read, known).map(({ path, set }) => {
		const file = paths.get(set.id);
		if (file === undefined) paths.set(set.id, path);
		else report(path, diagnose('same-set-id', { line: 1, column: 1 }, { id: set.id, file }));
		return withNeighbours(set, englishLexicon());
	});
	if (faults.length > 0) throw new Error(`The question files have mistakes:\n${faults.join('\n')}`);
	return sets;
}

type Place = Pick<Diagnostic, 'line' | 'column' | 'message'>;
