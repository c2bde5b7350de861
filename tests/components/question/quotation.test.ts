import { describe, expect, it } from 'vitest';
import { quotation, quotations, sentencesAround } from '#lib/components/question/quotation.ts';
import type { Inline } from '#lib/core/prose/node.ts';

function around(text: string, quote: string): string {
	const start = text.indexOf(quote);
	const range = sentencesAround(text, { start, end: start + quote.length });
	return text.slice(range.start, range.end);
}

describe('sentencesAround', () => {
	it.each([
		['One here. Two here. Three here.', 'Two', 'Two here.'],
		['One here. Two here.', 'One', 'One here.'],
		['One here. Two here', 'Two here', 'Two here'],
		['Is it? It is! So there.', 'It', 'It is!'],
		['She said “Go.” Then he went.', 'Go', 'She said “Go.”'],
		['One here. Two here. Three here.', 'here. Two', 'One here. Two here.'],
		['One ends. The whole second one.', 'The whole second one.', 'The whole second one.'],
		['The U.S. Congress voted. Others did not.', 'Congress', 'The U.S. Congress voted.'],
		['It was J. Smith who left. Nobody saw.', 'Smith', 'It was J. Smith who left.'],
		['He met Dr. Ochoa there. She left.', 'Ochoa', 'He met Dr. Ochoa there.'],
		['It rose by 3.5 percent. It fell.', 'percent', 'It rose by 3.5 percent.'],
		['It went on, etc. and then stopped. End.', 'stopped', 'It went on, etc. and then stopped.'],
		['天空很蓝。海很深。', '海', '海很深。'],
		['First line\nSecond line', 'Second', 'Second line']
	])('in %j finds the sentence of %j', (text, quote, expected) => {
		expect(around(text, quote)).toBe(expected);
	});
});

describe('quotation', () => {
	const of = (text: string, quote: string): readonly Inline[] => {
		const start = text.indexOf(quote);
		const [place] = quotations(text, [{ start, end: start + quote.length }]);
		return place === undefined ? [] : quotation(text, place);
	};

	it('marks the passage inside its sentence', () => {
		expect(of('Before. The moon pulls most. After.', 'moon pulls')).toEqual([
			{ type: 'text', text: 'The ' },
			{ type: 'mark', children: [{ type: 'text', text: 'moon pulls' }] },
			{ type: 'text', text: ' most.' }
		]);
	});

	it('keeps emphasis that begins before the passage, and shows none of its stars', () => {
		expect(of('The *old moon* pulls.', 'moon')).toEqual([
			{ type: 'text', text: 'The ' },
			{ type: 'emphasis', children: [{ type: 'text', text: 'old ' }] },
			{
				type: 'mark',
				children: [{ type: 'emphasis', children: [{ type: 'text', text: 'moon' }] }]
			},
			{ type: 'text', text: ' pulls.' }
		]);
	});

	it('marks the whole when the passage is the paragraph', () => {
		expect(of('**All of it.**', 'All of it.')).toEqual([
			{
				type: 'mark',
				children: [{ type: 'strong', children: [{ type: 'text', text: 'All of it.' }] }]
			}
		]);
	});
});

describe('quotations', () => {
	const text = 'One pulls and two push. Three waits.';
	const at = (words: string) => {
		const start = text.indexOf(words);
		return { start, end: start + words.length };
	};
	const marked = (...words: readonly string[]) =>
		quotations(text, words.map(at)).map(({ passages }) =>
			passages.map(({ start, end }) => text.slice(start, end))
		);

	it('quotes a sentence once, however many passages stand in it', () => {
		expect(marked('two push', 'One')).toEqual([['One', 'two push']]);
	});

	it('quotes each sentence by itself', () => {
		expect(marked('Three', 'One')).toEqual([['One'], ['Three']]);
	});

	it('joins passages that overlap', () => {
		expect(marked('One pulls', 'pulls and two')).toEqual([['One pulls and two']]);
	});

	it('gives nothing for no passage', () => {
		expect(marked()).toEqual([]);
	});
});
