import { luck } from './luck.ts';
import type { Rule } from './rule.ts';
import type { Examined } from './survey.ts';

/** A difference in length that the eye notices at once: in parts, and in characters. */
const blatant = { times: 1.8, more: 30 };
/** A difference that shows in the long run. */
const plain = { times: 1.1, more: 4 };
/** Of all questions with a choice. */
const share = 0.6;
/** Chance alone may bring as many in fewer than one set of a hundred. */
const improbable = 0.01;

/** The right option is by far the longest, or it is the longest again and again. */
export const longestIsRight: Rule<'longest-is-right'> = (questions, _, report) => {
	const choices = questions.filter(
		({ question, options }) => question.kind === 'single' && options.length > 2
	);
	const longest = choices.filter((each) => isLongest(each, plain));
	const lines = longest.map(({ question }) => question.line);
	const chance =
		choices.reduce((sum, { options }) => sum + 1 / options.length, 0) / Math.max(1, choices.length);
	const isHabit =
		choices.length > 1 &&
		longest.length >= share * choices.length &&
		luck(longest.length, choices.length, chance) < improbable;
	if (isHabit) report(1, { lines, of: choices.length });
	else
		for (const each of longest)
			if (isLongest(each, blatant))
				report(each.question.line, { lines: [each.question.line], of: 1 });
};

function isLongest(
	{ options }: Examined,
	by: { readonly times: number; readonly more: number }
): boolean {
	const lengthOf = (right: boolean): number =>
		Math.max(...options.flatMap((one) => (one.right === right ? [one.phrase.text.length] : [])));
	const key = lengthOf(true);
	const others = lengthOf(false);
	return key >= others * by.times && key >= others + by.more;
}
