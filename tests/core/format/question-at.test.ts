import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { questionAt } from '#lib/core/format/question-at.ts';

const text = `Title: Tides

The moon pulls.

# Questions

Q: What pulls?
= the moon

Q: Held back?
[ ] no
[ ] key

Cards:
ebb :: falling water
flood :: rising water

# More

The sun pulls too.`;
const lines = text.split('\n');
const { set } = parseSet(text, 'tides');
const at = (line: number): string | null =>
	questionAt(set, line, (number) => lines[number - 1] ?? '')?.prompt ?? null;

describe('questionAt', () => {
	it.each([
		['the header', 1, null],
		['the article', 3, null],
		['a heading', 5, null],
		['a question’s first line', 7, 'What pulls?'],
		['its answer', 8, 'What pulls?'],
		['the empty line below it', 9, 'What pulls?'],
		['a question that was held back', 10, null],
		['its options', 12, null],
		['a card', 15, 'ebb'],
		['the next card', 16, 'flood'],
		['a heading below the questions', 18, null],
		['the article below the questions', 20, null]
	])('knows %s', (_, line, expected) => {
		expect(at(line)).toBe(expected);
	});

	it('finds nothing where there are no questions', () => {
		expect(questionAt(parseSet('', 'empty').set, 1, () => '')).toBeNull();
	});
});
