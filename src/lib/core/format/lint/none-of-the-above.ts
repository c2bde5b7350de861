import { saysOfOthers } from './about-the-others.ts';
import type { Rule } from './rule.ts';

/** An option that says that none of the others is right. */
export const noneOfTheAbove: Rule<'none-of-the-above'> = (questions, _, report) => {
	for (const { question, options } of questions) {
		const found = options.find(({ phrase }) => saysOfOthers(phrase.text) === 'none');
		if (found !== undefined) report(question.line, { text: found.phrase.text });
	}
};
