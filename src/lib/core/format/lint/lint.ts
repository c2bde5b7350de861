import type { QuestionSet } from '../../question/question.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnose, type About } from '../message.ts';
import { lintCodes, type LintCode } from './lint-wordings.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';
import { survey, type Survey } from './survey.ts';

/** Nobody reads more, and a file made to be noisy could fill the memory with them. */
const most = 1000;

/**
 * Looks at questions as questions: what the reader cannot say because it is no mistake. Warnings and notes, by line;
 * without those that the header or a question allows.
 */
export function lint(set: QuestionSet): readonly Diagnostic[] {
	const surveyed = survey(set);
	const found = lintCodes
		.filter((code) => set.allow?.includes(code) !== true)
		.flatMap((code) => findingsOf(code, surveyed))
		.sort((one, other) => one.line - other.line);
	const last = found[most - 1];
	if (last === undefined || found.length === most) return found;
	const more = diagnose('more-findings', last, { count: found.length - most });
	return [...found.slice(0, most), more];
}

/** What the reader has to say of a file, and after it what there is to say of its questions; by line, then column. */
export function withLint(
	diagnostics: readonly Diagnostic[],
	set: QuestionSet
): readonly Diagnostic[] {
	return [...diagnostics, ...lint(set)].sort(
		(one, other) => one.line - other.line || one.column - other.column
	);
}

function findingsOf<C extends LintCode>(code: C, surveyed: Survey): readonly Diagnostic[] {
	const found: Diagnostic[] = [];
	const rule: Rule<C> = rules[code];
	const questions = surveyed.questions.filter(
		({ question }) => question.allow?.includes(code) !== true
	);
	rule(questions, surveyed, (line: number, about: About<C>) => {
		found.push(diagnose(code, { line, column: 1 }, about));
	});
	return found;
}
