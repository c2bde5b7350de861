import { expect, it } from 'vitest';
import { plainText } from '#lib/core/prose/plain.ts';

it.each([
	['', ''],
	['plain', 'plain'],
	[' **a** *b* `c_d` ', 'a b c_d'],
	['[a](https://b.c) ![d](e.png)', 'a d'],
	['> 5', '> 5'],
	['- 3', '- 3'],
	['# 1', '# 1'],
	['a\nb  \nc', 'a b c'],
	['a\n\n- b\n- c\n\n> d', 'a\nb\nc\nd'],
	['```\na\n b\n```', 'a\n b'],
	['\\*a\\*', '*a*']
])('reads %j as %j', (markdown, plain) => {
	expect(plainText(markdown)).toBe(plain);
});
