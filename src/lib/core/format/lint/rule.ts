import type { About } from '../message.ts';
import type { LintCode } from './lint-wordings.ts';
import type { Examined, Survey } from './survey.ts';

/**
 * Looks for one flaw. `questions` are those that do not silence the rule; the survey has them all. A finding has
 * a line of the file, 1 for what concerns the set as a whole.
 */
export type Rule<C extends LintCode> = (
	questions: readonly Examined[],
	survey: Survey,
	report: (line: number, about: About<C>) => void
) => void;
