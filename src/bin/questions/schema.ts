import type { Article, Paragraph, Section } from '#lib/core/evidence/article.ts';
import type { AnchoredEvidence, LostEvidence } from '#lib/core/evidence/evidence.ts';
import type { CardQuestion } from '#lib/core/question/card.ts';
import type { CategoriseQuestion } from '#lib/core/question/categorise.ts';
import type { MultipleQuestion, Option, SingleQuestion } from '#lib/core/question/choice.ts';
import type { ClozeQuestion, Gap } from '#lib/core/question/cloze.ts';
import type { FindPassage, FindQuestion, FindSentence } from '#lib/core/question/find.ts';
import type { MatchQuestion } from '#lib/core/question/match.ts';
import type { NumericKey, NumericQuestion } from '#lib/core/question/numeric.ts';
import type { OpenQuestion } from '#lib/core/question/open.ts';
import type { OrderQuestion } from '#lib/core/question/order.ts';
import type { Question, QuestionBase } from '#lib/core/question/question.ts';
import type { AcceptedText, ShortQuestion } from '#lib/core/question/short.ts';
import type { TrueFalseQuestion } from '#lib/core/question/truefalse.ts';
import type { PrintedSet, QuestionsDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { list, oneOf, orNull, shape, text } from './json-schema.ts';
import type { Fields, Optional, Schema } from './json-schema.ts';

const count = (description: string): Schema => ({ type: 'integer', minimum: 1, description });
const offset: Schema = { type: 'integer', minimum: 0, description: 'UTF-16 units from the start of the paragraph’s text' };
const flag: Schema = { type: 'boolean' };
const markdown = text('Markdown');
const feedback = orNull(markdown, 'The teacher’s words on this answer, Markdown');
const decimal: Schema = { type: 'string', pattern: '^-?[0-9]+(\\.[0-9]+)?$', description: 'a decimal numeral' };
const is = (value: string): Schema => ({ const: value });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

const allow: Optional = {
	optional: list(text(), 'rules about good questions that are not to speak up', 1)
};

const base: Fields<QuestionBase> = {
	id: { type: 'string', minLength: 1, description: 'unique in its set' },
	line: count('line of the file where the question begins'),
	prompt: text('Markdown; for gaps, the text with each gap as ____'),
	hints: list(markdown),
	explanation: orNull(markdown),
	evidence: list(ref('evidence')),
	tags: list(text()),
	difficulty: { enum: ['easy', 'medium', 'hard', null] },
	points: { type: 'number', minimum: 0, description: 'weight in a quiz’s total' },
	version: count('raised by the teacher to ask for a fresh start'),
	fact: { optional: text('name of the fact that it is one form of') },
	allow
};

const questions: { readonly [K in Question['kind']]: Schema } = {
	single: shape<SingleQuestion>({
		...base,
		kind: is('single'),
		options: list(ref('option'), 'exactly one has the credit 1', 2),
		shuffle: flag
	}),
	multiple: shape<MultipleQuestion>({
		...base,
		kind: is('multiple'),
		options: list(ref('option'), 'in the file’s order', 2),
		shuffle: flag
	}),
	truefalse: shape<TrueFalseQuestion>({
		...base,
		kind: is('truefalse'),
		key: flag,
		feedback: shape<TrueFalseQuestion['feedback']>({ true: feedback, false: feedback })
	}),
	short: shape<ShortQuestion>({
		...base,
		kind: is('short'),
		accept: list(ref('acceptedText'), 'the first is shown as the key', 1),
		reject: list(ref('acceptedText'), 'foreseen wrong answers'),
		typos: { type: 'boolean', description: 'whether typing errors are forgiven' }
	}),
	numeric: shape<NumericQuestion>({
		...base,
		kind: is('numeric'),
		accept: list(ref('numericKey'), undefined, 1),
		reject: list(ref('numericKey'), 'foreseen wrong answers')
	}),
	cloze: shape<ClozeQuestion>({
		...base,
		kind: is('cloze'),
		pieces: list(oneOf(markdown, ref('gap')), 'the text in order: Markdown and gaps', 1),
		typos: { type: 'boolean', description: 'whether typing errors are forgiven' }
	}),
	order: shape<OrderQuestion>({
		...base,
		kind: is('order'),
		items: list(markdown, 'in the right order', 2)
	}),
	match: shape<MatchQuestion>({
		...base,
		kind: is('match'),
		pairs: list(shape<MatchQuestion['pairs'][number]>({ left: markdown, right: markdown }), undefined, 2),
		distractors: list(markdown, 'right sides that belong to nothing')
	}),
	categorise: shape<CategoriseQuestion>({
		...base,
		kind: is('categorise'),
		items: list(shape<CategoriseQuestion['items'][number]>({ text: markdown, category: markdown }), undefined, 2),
		categories: list(markdown, 'those without an item included', 2)
	}),
	card: shape<CardQuestion>({
		...base,
		kind: is('card'),
		back: markdown,
		reverse: { type: 'boolean', description: 'asked both ways' }
	}),
	open: shape<OpenQuestion>({
		...base,
		kind: is('open'),
		model: markdown,
		criteria: list(markdown)
	}),
	find: shape<FindQuestion>({
		...base,
		kind: is('find'),
		places: list(text('as the teacher wrote it'), 'quotations of the sentences that are right', 1),
		passages: list(
			shape<FindPassage>({
				paragraph: count('number of the paragraph'),
				sentences: list(
					shape<FindSentence>({
						text: text('plain text'),
						share: { type: 'number', minimum: 0, maximum: 1, description: 'how much of it is right' }
					}),
					undefined,
					1
				)
			}),
			'the text to look through',
			1
		)
	})
};

type Tolerance = Extract<NumericKey, { form: 'value' }>['tolerance'];

const unit = orNull(text(), 'such as km');
const definitions: Readonly<Record<string, Schema>> = {
	article: shape<Article>({
		sections: list(
			shape<Section>({
				slug: text('address inside the page'),
				title: text(),
				level: { type: 'integer', minimum: 1, maximum: 6, description: 'depth of the heading' }
			})
		),
		paragraphs: list(
			shape<Paragraph>({
				number: count('counted through the article'),
				text: markdown,
				section: orNull({ type: 'integer', minimum: 0 }, 'position in sections; null before the first heading'),
				line: count('line of the file where the paragraph begins')
			})
		)
	}),
	evidence: oneOf(
		shape<AnchoredEvidence>(
			{
				status: is('anchored'),
				quote: text('as the teacher wrote it'),
				exact: text('the passage as it stands in the paragraph'),
				prefix: text('up to 32 characters before it'),
				suffix: text('up to 32 characters after it'),
				paragraph: count('number of the paragraph'),
				start: offset,
				end: offset
			},
			'a passage of the article that proves the answer'
		),
		shape<LostEvidence>(
			{ status: is('lost'), quote: text(), exact: text(), paragraph: { type: 'null' } },
			'a quotation that the article does not contain, or contains more than once'
		)
	),
	option: shape<Option>({
		text: markdown,
		credit: { type: 'number', minimum: -1, maximum: 1, description: 'share of the points' },
		feedback
	}),
	acceptedText: shape<AcceptedText>({
		text: text('plain text'),
		exact: { type: 'boolean', description: 'no leniency' },
		feedback
	}),
	numericKey: oneOf(
		shape<Extract<NumericKey, { form: 'value' }>>({
			form: is('value'),
			value: decimal,
			tolerance: oneOf(
				shape<Extract<Tolerance, { type: 'none' }>>({ type: is('none') }),
				shape<Extract<Tolerance, { by: unknown }>>({
					type: { enum: ['absolute', 'percent'] },
					by: decimal
				})
			),
			unit,
			feedback
		}),
		shape<Extract<NumericKey, { form: 'range' }>>({
			form: is('range'),
			from: decimal,
			to: decimal,
			unit,
			feedback
		})
	),
	gap: oneOf(
		shape<Extract<Gap, { mode: 'typed' }>>({
			mode: is('typed'),
			name: { type: 'string', pattern: '^g[0-9]+$' },
			accept: list(text('plain text'), 'the first is shown as the key', 1),
			hint: orNull(text())
		}),
		shape<Extract<Gap, { mode: 'chosen' }>>({
			mode: is('chosen'),
			name: { type: 'string', pattern: '^g[0-9]+$' },
			options: list(
				shape<Extract<Gap, { mode: 'chosen' }>['options'][number]>({ text: markdown, right: flag }),
				'exactly one is right',
				2
			)
		})
	),
	question: oneOf(...Object.values(questions)),
	set: shape<PrintedSet>({
		id: { type: 'string', pattern: '^[a-z0-9-]+$', description: 'the folder of the set’s address' },
		file: text('the file as it was named'),
		title: text(),
		language: text('BCP 47 tag'),
		description: orNull(text()),
		author: orNull(text()),
		licence: orNull(text()),
		date: orNull(text('as written')),
		test: { optional: text('day of a test on the set, as 2026-12-04') },
		source: orNull(text()),
		level: orNull(text()),
		tags: list(text()),
		allow,
		article: ref('article'),
		questions: list(ref('question'), 'those held back are not among them')
	}),
	diagnostic: shape<Finding>({
		code: { type: 'string', pattern: '^[a-z0-9-]+$' },
		severity: { enum: ['error', 'warning', 'note'] },
		file: text('the file as it was named'),
		line: count('line of the file'),
		column: count('UTF-16 units from the start of the line, from 1'),
		message: text('one sentence or two: what is wrong and how to mend it')
	})
};

/** JSON Schema of what `npm run questions -- --json` prints; published as `static/questions.schema.json`. */
export const questionsSchema = {
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	title: 'Question sets as Marginalia reads them',
	description: 'What "npm run questions -- --json" prints.',
	...shape<QuestionsDocument>({ sets: list(ref('set')), diagnostics: list(ref('diagnostic')) }),
	$defs: definitions
};
