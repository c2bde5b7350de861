import type { QuestionSet } from '../../question/question.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Fix } from '../fix.ts';
import { manuscript } from './manuscript.ts';
import { remedies } from './remedies.ts';
import type { Case, ReaderCode, Remedy } from './remedy.ts';
import { trial } from './trial.ts';

/** More are no help to choose from. */
const most = 10;

/**
 * Gives the remedies of a file's findings, one finding at a time. Each has been tried: after it, that finding is gone, no error
 * has come, and no question is lost. `set` is what was read of `text`.
 */
export function fixer(text: string, set: QuestionSet): (finding: Diagnostic) => readonly Fix[] {
	const page = manuscript(text, set);
	const mends = trial(page);
	return (finding) => {
		const { code, line, column, about } = finding;
		if (!isReaders(code)) return [];
		// The reader itself made `about` for the code.
		const subject = { page, line, column, about } as Case<ReaderCode>;
		const known = remedies[code] as readonly Remedy<ReaderCode>[];
		const fixes = known.flatMap((remedy) => remedy(subject));
		return fixes.filter((fix) => fix.edits.length > 0 && mends(finding, fix)).slice(0, most);
	};
}

function isReaders(code: string): code is ReaderCode {
	return Object.hasOwn(remedies, code);
}
