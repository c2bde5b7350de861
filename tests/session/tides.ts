import type { Evidence } from '#lib/core/evidence/evidence.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';

const paragraphs = [
	'Twice a day the sea climbs the harbour wall.',
	'The moon does most of the pulling.',
	'The greatest tides are called springs.'
];

function base(id: string, prompt: string, paragraph: number) {
	const exact = paragraphs[paragraph - 1] ?? '';
	const evidence: Evidence = {
		status: 'anchored',
		quote: exact,
		exact,
		prefix: '',
		suffix: '',
		paragraph,
		start: 0,
		end: exact.length
	};
	return {
		id,
		line: 1,
		prompt,
		hints: ['It is not the wind.', 'It is round.'],
		explanation: null,
		evidence: [evidence],
		tags: [],
		difficulty: null,
		points: 1,
		version: 1
	} as const;
}

const option = (text: string, credit: number) => ({ text, credit, feedback: null });

const questions: readonly Question[] = [
	{
		...base('often', 'The sea climbs twice a day.', 1),
		kind: 'truefalse',
		key: true,
		feedback: { true: null, false: null }
	},
	{
		...base('pull', 'What does most of the pulling?', 2),
		kind: 'single',
		options: [option('the moon', 1), option('the wind', 0), option('the sun', 0)],
		shuffle: true,
		points: 2
	},
	{
		...base('springs', 'What are the greatest tides called?', 3),
		kind: 'short',
		accept: [{ text: 'springs', exact: false, feedback: null }],
		reject: [],
		typos: true
	},
	{ ...base('card', 'The greatest tides', 3), kind: 'card', back: 'springs', reverse: true },
	{
		...base('gaps', 'The ____ pulls the ____.', 2),
		kind: 'cloze',
		pieces: [
			'The ',
			{ mode: 'typed', name: 'g1', accept: ['moon'], hint: null },
			' pulls the ',
			{ mode: 'typed', name: 'g2', accept: ['sea'], hint: null },
			'.'
		],
		typos: true
	}
];

/** A small set about tides, written for these tests. */
export const tides: QuestionSet = {
	id: 'tides',
	title: 'Why the tides keep time',
	language: 'en',
	description: null,
	author: null,
	licence: null,
	date: null,
	source: null,
	level: null,
	tags: [],
	article: {
		sections: [
			{ slug: 'the-table', title: 'The table', level: 2 },
			{ slug: 'springs', title: 'Springs', level: 2 }
		],
		paragraphs: paragraphs.map((text, index) => ({
			number: index + 1,
			text,
			section: index < 2 ? 0 : 1,
			line: index + 1
		}))
	},
	questions
};
