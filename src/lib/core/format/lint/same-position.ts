import { luck } from './luck.ts';
import type { Rule } from './rule.ts';

const share = 0.75;
/** Chance alone may bring as many at any one place in fewer than one set of fifty. */
const improbable = 0.02;

/** Where options keep the file's order, the right one always has the same place. Shuffled, it shows nowhere. */
export const samePosition: Rule<'same-position'> = (questions, _, report) => {
	const ordered = questions.flatMap(({ question, options }) =>
		question.kind === 'single' && !question.shuffle && options.length > 2
			? [{ line: question.line, at: options.findIndex(({ right }) => right), of: options.length }]
			: []
	);
	const of = ordered.length;
	const chance = ordered.reduce((sum, each) => sum + 1 / each.of, 0) / Math.max(1, of);
	for (const position of new Set(ordered.map(({ at }) => at))) {
		const lines = ordered.flatMap(({ line, at }) => (at === position ? [line] : []));
		if (lines.length < share * of) continue;
		if (luck(lines.length, of, chance) / chance < improbable)
			report(1, { lines, of, position: position + 1 });
	}
};
