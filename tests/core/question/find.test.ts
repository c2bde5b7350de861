import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markFind, rightSentences, type FindQuestion } from '#lib/core/question/find.ts';
import { editionOf } from '#lib/core/question/edition.ts';
import { keyText } from '#lib/core/question/key-text.ts';
import { base } from './make.ts';

const sentences = [
	{ text: 'Twice a day the sea climbs the wall.', share: 0 },
	{ text: 'The moon does most of the pulling.', share: 1 },
	{ text: 'The sun adds a share.', share: 0.5 }
];

const question: FindQuestion = {
	...base,
	kind: 'find',
	places: ['moon does most'],
	passages: [
		{ paragraph: 1, sentences: sentences.slice(0, 2) },
		{ paragraph: 2, sentences: sentences.slice(2) }
	]
};

function shareOf(quote: string): number | string {
	const score = markFind(question, quote);
	return score.status === 'scored' ? Math.round(score.share * 100) / 100 : score.status;
}

describe('markFind', () => {
	it.each([
		['nothing', ' ', 'unanswered'],
		['the sentence', 'The moon does most of the pulling.', 1],
		['another sentence', 'Twice a day the sea climbs the wall.', 0],
		['a sentence that is right in part', 'The sun adds a share.', 0.5],
		['half of the right sentence', 'The moon does most', 0.53],
		[
			'the right one and its neighbour',
			'Twice a day the sea climbs the wall. The moon does most of the pulling.',
			0.48
		],
		['the same with other quotation marks and spaces', 'The moon  does most of the pulling.', 1],
		['something else', 'The wind blows.', 0]
	])('marks %s', (_, quote, share) => {
		expect(shareOf(quote)).toBe(share);
	});

	it('knows how likely a guess is', () => {
		expect(markFind(question, 'The wind blows.')).toMatchObject({
			verdict: 'wrong',
			parts: [{ part: 'whole', guess: 1 / 3 }]
		});
	});

	it('never gives more than everything, nor less than nothing', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...sentences.map(({ text }) => text), 'and so on', '…', 'moon')),
				(pieces) => {
					const score = markFind(question, pieces.join(' '));
					const share = score.status === 'scored' ? score.share : 0;
					expect(share).toBeGreaterThanOrEqual(0);
					expect(share).toBeLessThanOrEqual(1);
				}
			)
		);
	});
});

describe('what is right', () => {
	it('are the sentences of the places', () => {
		expect(rightSentences(question)).toEqual(['The moon does most of the pulling.']);
		expect(keyText(question, 'whole')).toBe('The moon does most of the pulling.');
	});

	it('stays the same key when fewer words are quoted, and changes with the sentence', () => {
		const { key } = editionOf(question, 'whole');
		expect(editionOf({ ...question, places: ['most of the pulling'] }, 'whole').key).toBe(key);
		const moved = sentences.map(({ text, share }) => ({ text, share: 1 - share }));
		const other = { ...question, passages: [{ paragraph: 1, sentences: moved }] };
		expect(editionOf(other, 'whole').key).not.toBe(key);
	});
});
