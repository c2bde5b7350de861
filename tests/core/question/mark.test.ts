import { describe, expect, it } from 'vitest';
import type { Answer } from '#lib/core/question/answer.ts';
import { mark } from '#lib/core/question/mark.ts';
import { emptyContext, markingContext } from '#lib/core/question/marking-context.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { ScoreNote } from '#lib/core/question/score.ts';
import { base, questionSet, shortQuestion } from './make.ts';

function shareOf(question: Question, answer: Answer, part = 'whole'): number | string {
	const score = mark(question, part, answer, emptyContext('en'));
	return score.status === 'scored' ? score.share : score.status;
}

function options(credits: Readonly<Record<string, number>>) {
	return Object.entries(credits).map(([text, credit]) => ({
		text,
		credit,
		feedback: `on ${text}`
	}));
}

describe('choose one', () => {
	const question: Question = {
		...base,
		kind: 'single',
		shuffle: true,
		options: options({ a: 1, b: 0, c: 0.5, d: -0.5 })
	};

	it.each([
		['a', 1, 'right'],
		['b', 0, 'wrong'],
		['c', 0.5, 'partly'],
		['d', 0, 'wrong'],
		['gone from the file', 0, 'wrong']
	])('gives "%s" %d', (chosen, share, verdict) => {
		const score = mark(question, 'whole', { kind: 'single', chosen }, emptyContext('en'));
		expect(score).toMatchObject({
			share,
			verdict,
			parts: [{ part: 'whole', share, guess: 1 / 4 }]
		});
	});

	it('says what the teacher says on the chosen option', () => {
		const score = mark(question, 'whole', { kind: 'single', chosen: 'b' }, emptyContext('en'));
		expect(score).toMatchObject({ feedback: ['on b'] });
	});

	it('has no opinion on an answer to another kind of question', () => {
		expect(shareOf(question, { kind: 'short', text: 'a' })).toBe('unanswered');
	});
});

describe('choose all', () => {
	const question: Question = {
		...base,
		kind: 'multiple',
		shuffle: true,
		options: options({ a: 1, b: 1, c: 0, d: 0 })
	};
	const percent: Question = {
		...question,
		options: options({ a: 0.5, b: 0.5, c: -0.5, d: -0.25 })
	};
	const thirds: Question = { ...question, options: options({ a: 0.33, b: 0.33, c: 0.33, d: 0 }) };
	const generous: Question = { ...question, options: options({ a: 1, b: 0.5, c: 0, d: 0 }) };

	it.each([
		['right minus wrong', question, 'a b', 1],
		['right minus wrong', question, 'a', 0.5],
		['right minus wrong', question, 'a b c', 0.5],
		['right minus wrong', question, 'a c', 0],
		['right minus wrong', question, 'c d', 0],
		['right minus wrong', question, 'a b c d', 0],
		['percentages', percent, 'a b', 1],
		['percentages', percent, 'a b d', 0.75],
		['percentages', percent, 'c', 0],
		['percentages short of 100', thirds, 'a b c', 1],
		['percentages beyond 100', generous, 'a', 1],
		['percentages beyond 100', generous, 'a b', 1],
		['percentages beyond 100', generous, 'b', 0.5],
		['nothing', question, '', 'unanswered']
	])('counts %s: %#', (_, asked, chosen, share) => {
		const texts = chosen.split(' ').filter((text) => text !== '');
		expect(shareOf(asked, { kind: 'multiple', chosen: texts })).toBe(share);
	});

	it('expects a guesser to hit one of the ways to tick something', () => {
		const answer: Answer = { kind: 'multiple', chosen: ['d', 'a'] };
		const score = mark(question, 'whole', answer, emptyContext('en'));
		expect(score).toMatchObject({ parts: [{ guess: 1 / 15 }], feedback: ['on a', 'on d'] });
	});
});

it('marks true or false, with the words on the answer given', () => {
	const question: Question = {
		...base,
		kind: 'truefalse',
		key: false,
		feedback: { true: 'They need light.', false: null }
	};
	expect(mark(question, 'whole', { kind: 'truefalse', chosen: true }, emptyContext('en'))).toEqual({
		status: 'scored',
		verdict: 'wrong',
		share: 0,
		parts: [{ part: 'whole', share: 0, guess: 1 / 2 }],
		notes: [],
		feedback: ['They need light.']
	});
	expect(shareOf(question, { kind: 'truefalse', chosen: false })).toBe(1);
});

describe('a short answer', () => {
	const question = shortQuestion({
		accept: [
			{ text: 'chlorophyll', exact: false, feedback: 'Yes.' },
			{ text: 'México', exact: false, feedback: null }
		],
		reject: [{ text: 'chloroplast', exact: false, feedback: 'That is the place.' }]
	});

	it.each<[string, string, readonly string[], readonly ScoreNote[]]>([
		['chlorophyll', 'right', ['Yes.'], []],
		['clorophyll', 'right', ['Yes.'], [{ code: 'typo', readAs: 'chlorophyll' }]],
		['chloroplast', 'wrong', ['That is the place.'], []],
		['chloroplats', 'wrong', ['That is the place.'], []],
		['chlorine', 'wrong', [], []]
	])('says of "%s" that it is %s', (text, verdict, feedback, notes) => {
		const score = mark(question, 'whole', { kind: 'short', text }, emptyContext('en'));
		expect(score).toMatchObject({ verdict, feedback, notes });
	});

	it('notes a missing accent', () => {
		const score = mark(question, 'whole', { kind: 'short', text: 'Mexico' }, emptyContext('es'));
		expect(score).toMatchObject({ notes: [{ code: 'accent', readAs: 'México' }] });
	});

	it('refuses a slip that is as near to another answer of the set or another word of the article', () => {
		const asked = shortQuestion({ accept: [{ text: 'tailoring', exact: false, feedback: null }] });
		const other = shortQuestion({
			id: 'q2',
			accept: [{ text: 'trailoring', exact: false, feedback: null }]
		});
		const given: Answer = { kind: 'short', text: 'tailorring' };
		const marked = (questions: readonly Question[], text: string) =>
			mark(asked, 'whole', given, markingContext(questionSet({ questions, text })));
		expect(marked([asked], '')).toMatchObject({ verdict: 'right' });
		expect(marked([asked], 'a tailor, tailoring')).toMatchObject({ verdict: 'right' });
		expect(marked([asked], 'his tailorring')).toMatchObject({ verdict: 'wrong' });
		expect(
			marked(
				[asked, { ...other, accept: [{ text: 'tailorring', exact: false, feedback: null }] }],
				''
			)
		).toMatchObject({ verdict: 'wrong' });
	});

	it('refuses a slip that is as near to a foreseen wrong answer', () => {
		const accept = [{ text: 'meridion', exact: false, feedback: null }];
		const reject = [{ text: 'meridian', exact: false, feedback: 'That is the line.' }];
		const given: Answer = { kind: 'short', text: 'meridien' };
		const marked = (asked: Question) => mark(asked, 'whole', given, emptyContext('en'));
		expect(marked(shortQuestion({ accept }))).toMatchObject({ verdict: 'right' });
		expect(marked(shortQuestion({ accept, reject }))).toMatchObject({
			verdict: 'wrong',
			feedback: ['That is the line.']
		});
	});

	it('does not hold the same answer of another question against a learner', () => {
		const other = shortQuestion({ id: 'q2', accept: question.accept });
		const context = markingContext(questionSet({ questions: [question, other] }));
		const score = mark(question, 'whole', { kind: 'short', text: 'clorophyll' }, context);
		expect(score).toMatchObject({ verdict: 'right' });
	});
});

describe('a number', () => {
	const question: Question = {
		...base,
		kind: 'numeric',
		prompt: 'How many **drug cartels** are there?',
		accept: [{ form: 'range', from: '3', to: '6', unit: null, feedback: 'Good.' }],
		reject: [
			{ form: 'value', value: '5', tolerance: { type: 'none' }, unit: null, feedback: 'Not five.' },
			{
				form: 'value',
				value: '10',
				tolerance: { type: 'percent', by: '10' },
				unit: null,
				feedback: 'Far.'
			}
		]
	};

	it.each([
		['3', 'right', ['Good.']],
		['six', 'right', ['Good.']],
		['4 cartels', 'right', ['Good.']],
		['5', 'wrong', ['Not five.']],
		['9', 'wrong', ['Far.']],
		['11', 'wrong', ['Far.']],
		['11.1', 'wrong', []]
	])('says of "%s" that it is %s', (text, verdict, feedback) => {
		const score = mark(question, 'whole', { kind: 'numeric', text }, emptyContext('en'));
		expect(score).toMatchObject({ verdict, feedback, parts: [{ guess: 0 }] });
	});

	it.each([
		['many', { code: 'not-a-number' }],
		['4 parsnips', { code: 'wrong-unit', unit: 'parsnips' }],
		['3,500', { code: 'ambiguous-thousands', text: '3,500' }]
	])('asks again about "%s"', (text, why) => {
		const score = mark(question, 'whole', { kind: 'numeric', text }, emptyContext('en'));
		expect(score).toEqual({ status: 'invalid', why });
	});
});

describe('gaps', () => {
	const question: Question = {
		...base,
		kind: 'cloze',
		typos: true,
		pieces: [
			{ mode: 'typed', name: 'g1', accept: ['glucose', 'sugar'], hint: null },
			' and ',
			{
				mode: 'chosen',
				name: 'g2',
				options: [
					{ text: 'oxygen', right: true },
					{ text: 'nitrogen', right: false },
					{ text: 'neon', right: false }
				]
			}
		]
	};
	const answer = (g1: string, g2: string): Answer => ({
		kind: 'cloze',
		gaps: [
			{ gap: 'g1', text: g1 },
			{ gap: 'g2', text: g2 }
		]
	});

	it('marks each gap as a part of its own', () => {
		expect(mark(question, 'whole', answer('suger', 'neon'), emptyContext('en'))).toEqual({
			status: 'scored',
			verdict: 'partly',
			share: 0.5,
			parts: [
				{ part: 'g1', share: 1, guess: 0 },
				{ part: 'g2', share: 0, guess: 1 / 3 }
			],
			notes: [{ code: 'typo', readAs: 'sugar' }],
			feedback: []
		});
	});

	it('marks a partly filled one as it stands, and an empty one not at all', () => {
		expect(shareOf(question, answer('', 'oxygen'))).toBe(0.5);
		expect(shareOf(question, answer(' ', ''))).toBe('unanswered');
	});

	it('marks the one gap that was asked', () => {
		expect(shareOf(question, answer('', 'oxygen'), 'g2')).toBe(1);
		expect(shareOf(question, answer('', 'oxygen'), 'g1')).toBe('unanswered');
	});
});

it('asks for the items that an order lacks', () => {
	const question: Question = { ...base, kind: 'order', items: ['a', 'b', 'c'] };
	expect(
		mark(question, 'whole', { kind: 'order', items: ['a', 'x', 'a'] }, emptyContext('en'))
	).toEqual({
		status: 'invalid',
		why: { code: 'incomplete', missing: 2 }
	});
});

describe('matching and sorting into categories', () => {
	const match: Question = {
		...base,
		kind: 'match',
		pairs: [
			{ left: 'root', right: 'water' },
			{ left: 'leaf', right: 'sugar' }
		],
		distractors: ['insects']
	};
	const categorise: Question = {
		...base,
		kind: 'categorise',
		items: [
			{ text: 'ant', category: 'insect' },
			{ text: 'cod', category: 'fish' },
			{ text: 'eel', category: 'fish' }
		],
		categories: ['insect', 'fish', 'bird']
	};

	it('gives the share of pairs that are right', () => {
		const answer: Answer = {
			kind: 'match',
			pairs: [
				{ left: 'root', right: 'water' },
				{ left: 'leaf', right: null }
			]
		};
		const score = mark(match, 'whole', answer, emptyContext('en'));
		expect(score).toMatchObject({ share: 0.5, parts: [{ guess: 1 / 6 }] });
	});

	it('gives the share of items that are right', () => {
		const answer: Answer = {
			kind: 'categorise',
			items: [
				{ text: 'ant', category: 'insect' },
				{ text: 'cod', category: 'bird' },
				{ text: 'eel', category: 'fish' }
			]
		};
		const score = mark(categorise, 'whole', answer, emptyContext('en'));
		expect(score).toMatchObject({ share: 2 / 3, parts: [{ guess: 1 / 27 }] });
	});
});

it("takes the learner's word on cards and open answers", () => {
	const card: Question = { ...base, kind: 'card', back: 'a pore', reverse: true };
	const open: Question = { ...base, kind: 'open', model: 'Because.', criteria: ['one', 'two'] };
	const bare: Question = { ...open, criteria: [] };
	expect(mark(card, 'front', { kind: 'card', remembered: true }, emptyContext('en'))).toMatchObject(
		{
			verdict: 'right',
			parts: [{ part: 'front', guess: 0 }]
		}
	);
	const answer: Answer = { kind: 'open', text: 'So.', met: ['two', 'gone'], remembered: true };
	expect(shareOf(open, answer)).toBe(0.5);
	expect(shareOf(bare, answer)).toBe(1);
});
