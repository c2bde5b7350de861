import type { Article } from '#lib/core/evidence/article.ts';
import type { AnchoredEvidence } from '#lib/core/evidence/evidence.ts';
import type { QuestionBase } from '#lib/core/question/question.ts';
import type { QuestionOf } from '#lib/components/question/of-kind.ts';

const sentence = 'the moon does most of the pulling';
const second = `They had it right. The table works because ${sentence}, and the sun adds a smaller share. When the two line up, their pulls add together.`;

/** Three paragraphs, two of them under a heading. */
export const article: Article = {
	sections: [{ slug: 'table', title: 'The table in the wheelhouse', level: 2 }],
	paragraphs: [
		{ number: 1, section: null, line: 1, text: 'Twice a day the sea climbs the wall.' },
		{ number: 2, section: 0, line: 3, text: second },
		{ number: 3, section: 0, line: 5, text: 'A week later the tide is said to be neap.' }
	]
};

export const evidence: AnchoredEvidence = {
	status: 'anchored',
	quote: sentence,
	exact: sentence,
	prefix: '',
	suffix: '',
	paragraph: 2,
	start: second.indexOf(sentence),
	end: second.indexOf(sentence) + sentence.length
};

function base(prompt: string): QuestionBase {
	return {
		id: 'q1abc',
		line: 1,
		prompt,
		hints: [],
		explanation: 'The pull comes from the *sky*.',
		evidence: [evidence],
		tags: [],
		difficulty: null,
		points: 1,
		version: 1
	};
}

export const single: QuestionOf<'single'> = {
	...base('What does most of the pulling?'),
	kind: 'single',
	shuffle: false,
	options: [
		{ text: 'The wind', credit: 0, feedback: null },
		{ text: 'The moon', credit: 1, feedback: null },
		{ text: 'The **sun**', credit: 0.5, feedback: null },
		{ text: 'The slope', credit: 0, feedback: 'A slope does not pull.' }
	]
};

export const multiple: QuestionOf<'multiple'> = {
	...base('Which does a plant need?'),
	kind: 'multiple',
	shuffle: false,
	options: [
		{ text: 'Light', credit: 1, feedback: 'Always.' },
		{ text: 'Water', credit: 1, feedback: null },
		{ text: 'Soil', credit: 0, feedback: 'Not all plants have soil.' }
	]
};

export const truefalse: QuestionOf<'truefalse'> = {
	...base('Plants can live without light.'),
	kind: 'truefalse',
	key: false,
	feedback: { true: 'Not for long.', false: null }
};

export const short: QuestionOf<'short'> = {
	...base('What is the green pigment called?'),
	kind: 'short',
	typos: true,
	accept: [{ text: 'chlorophyll', exact: false, feedback: null }],
	reject: []
};

export const numeric: QuestionOf<'numeric'> = {
	...base('How much light do most crops store?'),
	kind: 'numeric',
	accept: [{ form: 'value', value: '6', tolerance: { type: 'none' }, unit: '%', feedback: null }],
	reject: []
};

export const cloze: QuestionOf<'cloze'> = {
	...base('Plants turn ____ into ____ and ____.'),
	kind: 'cloze',
	typos: true,
	pieces: [
		'Plants turn ',
		{ mode: 'typed', name: 'g1', accept: ['water'], hint: 'a liquid' },
		' into ',
		{ mode: 'typed', name: 'g2', accept: ['glucose', 'sugar'], hint: null },
		' and ',
		{
			mode: 'chosen',
			name: 'g3',
			options: [
				{ text: 'oxygen', right: true },
				{ text: 'nitrogen', right: false }
			]
		},
		'.'
	]
};

export const order: QuestionOf<'order'> = {
	...base('Put the steps in order.'),
	kind: 'order',
	items: ['Light arrives', 'It is caught', 'Sugar is made']
};

export const match: QuestionOf<'match'> = {
	...base('Match each part to its job.'),
	kind: 'match',
	pairs: [
		{ left: 'root', right: 'takes up water' },
		{ left: 'leaf', right: 'makes *sugar*' }
	],
	distractors: ['attracts insects']
};

export const categorise: QuestionOf<'categorise'> = {
	...base('Which are animals?'),
	kind: 'categorise',
	categories: ['Animal', 'Plant'],
	items: [
		{ text: 'Fern', category: 'Plant' },
		{ text: 'Sponge', category: 'Animal' }
	]
};

export const card: QuestionOf<'card'> = {
	...base('Tides with the greatest range'),
	kind: 'card',
	back: 'Springs',
	reverse: true
};

export const open: QuestionOf<'open'> = {
	...base('Why are leaves flat?'),
	kind: 'open',
	model: 'A flat leaf offers light a large surface.',
	criteria: ['names the surface', 'names the short way']
};

export const find: QuestionOf<'find'> = {
	...base('Which sentence says what pulls the sea?'),
	kind: 'find',
	places: ['The moon does most of the pulling.'],
	passages: [
		{
			paragraph: 1,
			sentences: [
				{ text: 'Twice a day the sea climbs the wall.', share: 0 },
				{ text: 'The moon does most of the pulling.', share: 1 }
			]
		},
		{ paragraph: 2, sentences: [{ text: 'The sun adds a smaller share.', share: 0.5 }] }
	]
};

export const everyKind = [
	single,
	multiple,
	truefalse,
	short,
	numeric,
	cloze,
	order,
	match,
	categorise,
	card,
	open,
	find
] as const;
