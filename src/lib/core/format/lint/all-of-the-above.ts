import { saysOfOthers } from './about-the-others.ts';
import type { Rule } from './rule.ts';

/** An option that says that all of the others, or several, are right. */
export const allOfTheAbove: Rule<'all-of-the-above'> = (questions, _, report) => {
	for (const { question, options } of questions) {
		const found = options.find(({ phrase }) => saysOfOthers(phrase.text) === 'all');
		if (found !== undefined) report(question.line, { text: found.phrase.text });
	}
};
