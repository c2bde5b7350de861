import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerText } from '#lib/core/question/answer-text.ts';
import { ask } from '#lib/core/question/ask.ts';
import { emptyAnswer } from '#lib/core/question/empty-answer.ts';
import { keyText } from '#lib/core/question/key-text.ts';
import { mark } from '#lib/core/question/mark.ts';
import { emptyContext, markingContext } from '#lib/core/question/marking-context.ts';
import { partsOf } from '#lib/core/schedule/card.ts';
import { anyKeyed } from './any-question.ts';
import { base, numericQuestion, questionSet, shortQuestion } from './make.ts';
import { runs } from '../../runs.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('marking, for every kind', () => {
	it('finds the key right', () => {
		fc.assert(
			fc.property(anyKeyed, ({ question, part, key }) => {
				const score = mark(
					question,
					part,
					key,
					markingContext(questionSet({ questions: [question] }))
				);
				expect(score).toMatchObject({ status: 'scored', verdict: 'right' });
			}),
			{ numRuns: runs(400, 5000) }
		);
	});

	it('keeps the share of everything within 0 and 1, and speaks of the parts asked', () => {
		fc.assert(
			fc.property(anyKeyed, anyKeyed, ({ question, part }, { key }) => {
				const score = mark(question, part, key, emptyContext('en'));
				const parts = score.status === 'scored' ? score.parts : [];
				const shares = score.status === 'scored' ? [score.share] : [];
				const all = [...shares, ...parts.flatMap(({ share, guess }) => [share, guess])];
				expect(all.every((number) => number >= 0 && number <= 1)).toBe(true);
				expect(parts.every((found) => partsOf(question).includes(found.part))).toBe(true);
			}),
			{ numRuns: runs(400, 5000) }
		);
	});

	it('calls an empty answer unanswered, but for those that learners mark themselves', () => {
		fc.assert(
			fc.property(anyKeyed, seed, ({ question, part }, at) => {
				const answer = emptyAnswer(ask(question, part, at));
				const { status } = mark(question, part, answer, emptyContext('en'));
				const own = question.kind === 'card' || question.kind === 'open';
				expect(status).toBe(own ? 'scored' : 'unanswered');
				expect(answerText(question, answer)).toBe(question.kind === 'card' ? 'Forgot' : '');
			})
		);
	});

	it('words the key', () => {
		fc.assert(
			fc.property(anyKeyed, ({ question, part, key }) => {
				expect(keyText(question, part)).not.toBe('');
				expect(answerText(question, key)).not.toBe('');
				expect(answerText(null, key)).not.toBe('');
			})
		);
	});
});

describe('marking any text', () => {
	const naughty = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 300 }),
		fc.string({ unit: 'grapheme', maxLength: 60 }),
		fc.string({
			unit: fc.constantFrom(...'0123456789.,- %$€²½^/eE×\'" ½million and'),
			maxLength: 60
		})
	);

	it('never throws, whatever is typed and whatever is the key', () => {
		const languages = fc.constantFrom('en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'zh', '');
		fc.assert(
			fc.property(naughty, naughty, languages, (typed, meant, language) => {
				const question = shortQuestion({ accept: [{ text: meant, exact: false, feedback: null }] });
				const context = markingContext(
					questionSet({ questions: [question], language, text: meant })
				);
				const number = numericQuestion({
					accept: [{ form: 'range', from: '-1', to: '1000.5', unit: 'km', feedback: null }]
				});
				expect(mark(question, 'whole', { kind: 'short', text: typed }, context)).toBeDefined();
				expect(mark(number, 'whole', { kind: 'numeric', text: typed }, context)).toBeDefined();
			}),
			{ numRuns: runs(800, 10_000) }
		);
	});

	it('marks as wrong what is far longer than any answer', () => {
		const question = shortQuestion({ accept: [{ text: 'cell', exact: false, feedback: null }] });
		const text = 'cell '.repeat(20_000);
		const score = mark(question, 'whole', { kind: 'short', text }, emptyContext('en'));
		expect(score).toMatchObject({ verdict: 'wrong' });
	});
});

it('gives an order the share of its neighbours kept', () => {
	const items = ['a', 'b', 'c', 'd', 'e', 'f'];
	fc.assert(
		fc.property(fc.shuffledSubarray(items, { minLength: 6, maxLength: 6 }), (given) => {
			const score = mark(
				{ ...base, kind: 'order', items },
				'whole',
				{ kind: 'order', items: given },
				emptyContext('en')
			);
			const said = given.join('');
			const kept = ['ab', 'bc', 'cd', 'de', 'ef'].filter((pair) => said.includes(pair)).length;
			expect(score).toMatchObject({ share: kept / 5, parts: [{ part: 'whole', guess: 1 / 720 }] });
		})
	);
});
