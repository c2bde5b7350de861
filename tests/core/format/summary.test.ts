import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { summary } from '#lib/core/format/summary.ts';

const choice = 'Q: a?\n[x] b\n[ ] c\n\n';

describe('summary', () => {
	it.each([
		['', 'No questions.'],
		[choice, '1 question: 1 choose one.'],
		[`${choice}Cards:\nd :: e\nf :: g\n`, '3 questions: 1 choose one, 2 flashcards.'],
		[`${choice}Q: h?\n`, '1 question: 1 choose one. 1 was held back.'],
		[`Q: h?\n\nQ: i?\n`, 'No questions. 2 were held back.']
	])('counts what %j holds', (file, words) => {
		const { set, heldBack } = parseSet(file, 'x');
		expect(summary(set, heldBack)).toBe(words);
	});
});
