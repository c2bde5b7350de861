import { describe, expect, it } from 'vitest';
import { lix, readingOf, together } from '#lib/core/format/lint/readability.ts';

describe('lix', () => {
	it('adds the words of a sentence and the long words in a hundred', () => {
		const reading = readingOf('The weather is changing. It rains.');
		expect(reading).toEqual({ words: 6, sentences: 2, long: 2 });
		expect(lix(reading)).toBeCloseTo(3 + 100 / 3);
	});

	it('is nothing for a text without words', () => {
		expect(lix(readingOf(' … '))).toBe(0);
	});

	it('takes for long only what it is told to', () => {
		const text = 'Photosynthesis needs chlorophyll';
		expect(readingOf(text, (word) => word !== 'Photosynthesis').long).toBe(1);
	});

	it('is the same for a text and for its sentences together', () => {
		const sentences = ['Whales are mammals.', 'They breathe air, and surface regularly.'];
		expect(together(sentences.map((one) => readingOf(one)))).toEqual(
			readingOf(sentences.join(' '))
		);
	});
});
