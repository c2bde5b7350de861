import type { QuestionSet } from '../../question/question.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Fix } from '../fix.ts';
import { manuscript, type Manuscript } from './manuscript.ts';
import { lintCodes, type LintCode } from '../lint/lint-wordings.ts';
import { remedies } from './remedies.ts';
import type { Case, ReaderCode, Remedy } from './remedy.ts';
import { allowed } from './silence.ts';
import { trial } from './trial.ts';

/** More are no help to choose from. */
const most = 10;

/**
 * Gives the remedies of a file's findings, one finding at a time. Each has been tried: after it, that finding is gone, no error
 * has come, and no question is lost. What the lint finds can be allowed. `set` is what was read of `text`.
 */
export function fixer(text: string, set: QuestionSet): (finding: Diagnostic) => readonly Fix[] {
	let open: Opened | null = null;
	return (finding) => {
		const { code, line, column, about } = finding;
		if (isLints(code)) {
			open ??= opened(text, set);
			return allowed(open.page, line, code);
		}
		if (!isReaders(code) || remedies[code].length === 0) return [];
		open ??= opened(text, set);
		const { page, mends } = open;
		// The reader itself made `about` for the code.
		const subject = { page, line, column, about } as Case<ReaderCode>;
		const known = remedies[code] as readonly Remedy<ReaderCode>[];
		const fixes = known.flatMap((remedy) => remedy(subject));
		return fixes.filter((fix) => fix.edits.length > 0 && mends(finding, fix)).slice(0, most);
	};
}

interface Opened {
	readonly page: Manuscript;
	readonly mends: (finding: Diagnostic, fix: Fix) => boolean;
}

/** Costs a third of reading the file, so only when a finding asks for it. */
function opened(text: string, set: QuestionSet): Opened {
	const page = manuscript(text, set);
	return { page, mends: trial(page) };
}

function isLints(code: string): code is LintCode {
	return (lintCodes as readonly string[]).includes(code);
}

function isReaders(code: string): code is ReaderCode {
	return Object.hasOwn(remedies, code);
}
