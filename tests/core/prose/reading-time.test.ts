import { expect, it } from 'vitest';
import { readingMinutes } from '#lib/core/prose/reading-time.ts';

it.each([
	['an empty article', [], 1],
	['a few words', ['A few words.'], 1],
	['a thousand words', ['word '.repeat(600), '**word** '.repeat(400)], 5],
	[
		'addresses of links, which nobody reads',
		['[word](https://a.b/c-d-e-f-g/h/i/j) '.repeat(600)],
		3
	],
	['a script without spaces', ['字'.repeat(800)], 2],
	['numbers and contractions as one word each', ["It's 1,000.5 well-known ".repeat(200)], 3]
])('gives the minutes for %s', (_, texts, minutes) => {
	const paragraphs = texts.map((text, position) => ({
		number: position + 1,
		text,
		section: null,
		line: 1
	}));
	expect(readingMinutes({ sections: [], paragraphs })).toBe(minutes);
});
