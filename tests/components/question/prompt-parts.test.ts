import { describe, expect, it } from 'vitest';
import { promptParts } from '#lib/components/question/prompt-parts.ts';
import { plainInline } from '#lib/core/prose/plain.ts';

describe('promptParts', () => {
	it.each([
		['one line', 'What is it?', 'What is it?', []],
		['one line that begins like a list', '- 3 is what?', '- 3 is what?', []],
		['a list below', 'Which?\n\n1. one\n2. two', 'Which?', ['list']],
		['a list at once below', 'Which?\n- one\n- two', 'Which?', ['list']],
		['a passage below', 'Which?\n\nA text.\n\nAnother.', 'Which?', ['paragraph', 'paragraph']],
		['code above', '```\nx = 1\n```\nWhat is x?', 'What is x?', ['code']]
	])('makes a heading of %s', (_, prompt, heading, rest) => {
		const parts = promptParts(prompt);
		expect(plainInline(parts.heading)).toBe(heading);
		expect(parts.rest.map(({ type }) => type)).toEqual(rest);
	});

	it('still has a heading when there is no paragraph at all', () => {
		expect(plainInline(promptParts('- one\n- two').heading)).not.toBe('');
	});
});
