import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '#lib/core/question/edit-distance.ts';
import { wordList, wordsWithin } from '#lib/core/question/word-list.ts';

describe('wordsWithin', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

	it('finds the same words as a comparison with each', () => {
		fc.assert(
			fc.property(
				fc.array(word, { maxLength: 60 }),
				word,
				fc.integer({ min: 0, max: 3 }),
				(words, text, edits) => {
					const near = [...new Set(words)].filter(
						(other) => editDistance(text, other, edits) <= edits
					);
					expect(wordsWithin(wordList(words), text, edits)).toEqual(near.toSorted());
				}
			),
			{ numRuns: 2000 }
		);
	});

	it('finds nothing in an empty list', () => {
		expect(wordsWithin(wordList([]), 'word', 3)).toEqual([]);
	});
});
