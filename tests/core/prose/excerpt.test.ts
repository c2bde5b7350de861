import { expect, it } from 'vitest';
import { excerpt } from '#lib/core/prose/excerpt.ts';
import { show } from './show.ts';

it.each([
	['a b c', 'b', 'b'],
	['a **b c** d', 'c** d', 'strong(c) d'],
	[
		'see [the link](https://x.y) now',
		'the link](https://x.y) now',
		'link<https://x.y>(the link) now'
	],
	['[the link](https://x.y)', 'link', 'link<https://x.y>(link)'],
	['- a b\n- c d', 'b\n- c', 'b⏎c'],
	['> a *b*\n> c', 'b*\n> c', 'em(b)↵c'],
	['```\na b c\n```', 'b', 'code(b)']
])('cuts out of %j the passage %j', (text, passage, expected) => {
	const start = text.indexOf(passage);
	expect(show(excerpt(text, { start, end: start + passage.length }))).toBe(expected);
});
