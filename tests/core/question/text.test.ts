import { describe, expect, it } from 'vitest';
import { answerText } from '#lib/core/question/answer-text.ts';
import { keyText } from '#lib/core/question/key-text.ts';
import type { NumericKey } from '#lib/core/question/numeric.ts';
import type { Question } from '#lib/core/question/question.ts';
import { base, numericQuestion, shortQuestion } from './make.ts';

const cloze: Question = {
	...base,
	kind: 'cloze',
	typos: true,
	pieces: [
		'From ',
		{ mode: 'typed', name: 'g1', accept: ['water', 'rain'], hint: null },
		' to ',
		{ mode: 'typed', name: 'g2', accept: ['sugar'], hint: null },
		'.'
	]
};

describe('the key in words', () => {
	it.each<[NumericKey, string]>([
		[
			{
				form: 'value',
				value: '6',
				tolerance: { type: 'absolute', by: '0.5' },
				unit: 'km',
				feedback: null
			},
			'6 ± 0.5\u00a0km'
		],
		[
			{
				form: 'value',
				value: '-25',
				tolerance: { type: 'percent', by: '1' },
				unit: '%',
				feedback: null
			},
			'−25 ± 1\u202f%\u202f%'
		],
		[
			{ form: 'range', from: '200000', to: '750000', unit: null, feedback: null },
			'200\u202f000 – 750\u202f000'
		],
		[
			{ form: 'value', value: '2006', tolerance: { type: 'none' }, unit: null, feedback: null },
			'2006'
		],
		[
			{
				form: 'value',
				value: '12345.678',
				tolerance: { type: 'none' },
				unit: null,
				feedback: null
			},
			'12\u202f345.678'
		]
	])('prints the number %#', (key, expected) => {
		expect(keyText(numericQuestion({ accept: [key] }), 'whole')).toBe(expected);
	});

	it('escapes plain text for Markdown', () => {
		const accept = [{ text: 'C*_[x]', exact: false, feedback: null }];
		expect(keyText(shortQuestion({ accept }), 'whole')).toBe('C\\*\\_\\[x\\]');
	});

	it('fills the gaps, or names the one', () => {
		expect(keyText(cloze, 'whole')).toBe('From **water** to **sugar**.');
		expect(keyText(cloze, 'g2')).toBe('sugar');
	});

	it('turns a card round', () => {
		const card: Question = { ...base, kind: 'card', prompt: 'stoma', back: 'pore', reverse: true };
		expect([keyText(card, 'whole'), keyText(card, 'front')]).toEqual(['pore', 'stoma']);
	});
});

describe('the answer in words', () => {
	it('shows gaps in their sentence, the empty ones as such', () => {
		const gaps = [
			{ gap: 'g1', text: 'ra*in' },
			{ gap: 'g2', text: '' }
		];
		expect(answerText(cloze, { kind: 'cloze', gaps })).toBe('From **ra\\*in** to \\_\\_\\_\\_.');
		expect(answerText(null, { kind: 'cloze', gaps })).toBe('ra\\*in');
	});

	it('lists chosen options in the order of the file', () => {
		const question: Question = {
			...base,
			kind: 'multiple',
			shuffle: true,
			options: ['a', 'b', 'c'].map((text) => ({ text, credit: 1, feedback: null }))
		};
		expect(answerText(question, { kind: 'multiple', chosen: ['c', 'gone', 'a'] })).toBe(
			'a · c · gone'
		);
	});

	it('leaves out what was left open', () => {
		const pairs = [
			{ left: 'root', right: 'water' },
			{ left: 'leaf', right: null }
		];
		expect(answerText(null, { kind: 'match', pairs })).toBe('root → water');
	});
});
