import { isSameFact } from '../../question/same-fact.ts';
import type { Rule } from './rule.ts';
import { findTellers } from './tellers.ts';

/** Another question gives the answer away. Forms of one fact are never asked together. */
export const givesAway: Rule<'gives-away'> = (questions, survey, report) => {
	findTellers(questions, survey, (asked, answer, teller) => {
		if (isSameFact(asked.question, teller.question)) return false;
		report(asked.question.line, { text: answer.text, line: teller.question.line });
		return true;
	});
};
