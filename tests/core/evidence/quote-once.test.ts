import { describe, expect, it } from 'vitest';
import { quoteOnce } from '#lib/core/evidence/quote-once.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';

function quoted(text: string, number: number, words: string): string | null {
	const { article } = parseSet(text, 'a').set;
	const paragraph = article.paragraphs.find((one) => one.number === number);
	if (paragraph === undefined) throw new Error('There is no such paragraph');
	const start = paragraph.text.indexOf(words);
	return quoteOnce(article, paragraph, start, start + words.length);
}

describe('quoteOnce', () => {
	it.each([
		['words that stand once as they are', 'The sea rises.', 1, 'sea rises', 'sea rises.'],
		['whole words where some were cut', 'The sea rises twice.', 1, 'ea ris', 'sea rises'],
		[
			'more words where they stand twice',
			'The sea rises fast. The sea rises slowly.',
			1,
			'sea rises',
			'sea rises fast.'
		],
		['one line where the paragraph has two', 'The sea\nrises.', 1, 'sea\nrises', 'sea rises.']
	])('gives %s', (_, text, number, words, expected) => {
		expect(quoted(text, number, words)).toBe(expected);
	});

	it('lengthens to the left at the end of a paragraph', () => {
		expect(quoted('Ebb and flow.\n\nEvery flow.', 2, 'flow.')).toBe('Every flow.');
	});

	it('gives nothing where the whole paragraph stands twice', () => {
		expect(quoted('Ebb and flow.\n\nEbb and flow.', 2, 'flow.')).toBeNull();
	});
});
