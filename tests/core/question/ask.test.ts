import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '#lib/core/question/ask.ts';
import type { SingleQuestion } from '#lib/core/question/choice.ts';
import type { ClozeQuestion } from '#lib/core/question/cloze.ts';
import type { Question } from '#lib/core/question/question.ts';
import { anyKeyed } from './any-question.ts';
import { base, numericQuestion } from './make.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

function single(options: readonly string[], shuffle = true): SingleQuestion {
	return {
		...base,
		kind: 'single',
		shuffle,
		options: options.map((text, index) => ({ text, credit: index === 0 ? 1 : 0, feedback: 'no' }))
	};
}

function optionsAsked(question: Question, at: number): readonly string[] {
	const asked = ask(question, 'whole', at);
	return asked.kind === 'single' ? asked.options : [];
}

describe('asking', () => {
	it('shows the same for the same seed', () => {
		fc.assert(
			fc.property(anyKeyed, seed, ({ question, part }, at) => {
				expect(ask(question, part, at)).toEqual(ask(question, part, at));
			})
		);
	});

	it('gives away no credit, key, feedback or model', () => {
		fc.assert(
			fc.property(anyKeyed, seed, ({ question, part }, at) => {
				const names = JSON.stringify(ask(question, part, at)).match(/"(\w+)":/g) ?? [];
				const allowed =
					/^"(kind|prompt|options|unit|pieces|mode|name|hint|items|lefts|rights|categories|passages|paragraph|sentences)":$/;
				expect(names.filter((name) => !allowed.test(name))).toEqual([]);
			})
		);
	});

	it('shows every option, item and side once', () => {
		fc.assert(
			fc.property(anyKeyed, seed, ({ question, part }, at) => {
				const asked = ask(question, part, at);
				const [shown, stored] =
					asked.kind === 'single' && question.kind === 'single'
						? [asked.options, question.options.map((option) => option.text)]
						: asked.kind === 'order' && question.kind === 'order'
							? [asked.items, question.items]
							: asked.kind === 'match' && question.kind === 'match'
								? [
										asked.rights,
										[...question.pairs.map((pair) => pair.right), ...question.distractors]
									]
								: [[], []];
				expect(shown.toSorted()).toEqual(stored.toSorted());
			})
		);
	});

	it('shows an order that tells nothing of the order in the file', () => {
		const options = ['ant', 'bee', 'cow', 'doe'];
		fc.assert(
			fc.property(fc.shuffledSubarray(options, { minLength: 4 }), seed, (given, at) => {
				expect(optionsAsked(single(given), at)).toEqual(optionsAsked(single(options), at));
			})
		);
	});

	it('puts every option in every place alike often', () => {
		const question = single(['ant', 'bee', 'cow', 'doe']);
		const first = Array.from({ length: 4000 }, (_, at) => optionsAsked(question, at)[0]);
		const counts = ['ant', 'bee', 'cow', 'doe'].map(
			(text) => first.filter((found) => found === text).length
		);
		expect(Math.min(...counts)).toBeGreaterThan(900);
	});

	it('keeps the order of the file when it must not be shuffled', () => {
		expect(optionsAsked(single(['doe', 'ant', 'cow'], false), 7)).toEqual(['doe', 'ant', 'cow']);
	});

	it.each([
		'None of the above',
		'All of the above.',
		'none of these',
		'Both of them',
		'Both A and B',
		'Keine der genannten Antworten',
		'Toutes les réponses ci-dessus',
		'Ninguna de las anteriores',
		'Tutte le risposte precedenti',
		'Nenhuma das anteriores',
		'Alle bovenstaande'
	])('pins "%s" last', (last) => {
		const shown = Array.from({ length: 20 }, (_, at) =>
			optionsAsked(single([last, 'One', 'Two', 'Three']), at).at(-1)
		);
		expect(new Set(shown)).toEqual(new Set([last]));
	});

	it.each([
		'All of them signed it',
		'None',
		'Both sides lost',
		'Alle Pflanzen',
		'Above all, peace'
	])('shuffles "%s" like any other', (text) => {
		const shown = Array.from({ length: 40 }, (_, at) =>
			optionsAsked(single([text, 'One', 'Two', 'Three']), at).indexOf(text)
		);
		expect(new Set(shown).size).toBeGreaterThan(1);
	});

	it('never shows items in the right order', () => {
		const items = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 5 });
		fc.assert(
			fc.property(items, seed, (given, at) => {
				const asked = ask({ ...base, kind: 'order', items: given }, 'whole', at);
				expect(asked).not.toMatchObject({ items: given });
			})
		);
	});

	it('asks a card from its back when its front is wanted', () => {
		const question: Question = {
			...base,
			kind: 'card',
			prompt: 'stoma',
			back: 'pore',
			reverse: true
		};
		expect(ask(question, 'front', 1).prompt).toBe('pore');
		expect(ask(question, 'back', 1).prompt).toBe('stoma');
		expect(ask(question, 'whole', 1).prompt).toBe('stoma');
	});

	it('fills in the other gaps when one is asked', () => {
		const question: ClozeQuestion = {
			...base,
			kind: 'cloze',
			typos: true,
			pieces: [
				{ mode: 'typed', name: 'g1', accept: ['wa*ter', 'rain'], hint: null },
				' and ',
				{ mode: 'typed', name: 'g2', accept: ['sugar'], hint: 'sweet' },
				'.'
			]
		};
		expect(ask(question, 'g2', 1)).toEqual({
			kind: 'cloze',
			prompt: 'What?',
			pieces: ['wa\\*ter', ' and ', { mode: 'typed', name: 'g2', hint: 'sweet' }, '.']
		});
	});

	it('shows the unit that all keys share, and none when they differ', () => {
		const key = (unit: string) =>
			({ form: 'value', value: '1', tolerance: { type: 'none' }, unit, feedback: null }) as const;
		expect(ask(numericQuestion({ accept: [key('km'), key('km')] }), 'whole', 1)).toMatchObject({
			unit: 'km'
		});
		expect(ask(numericQuestion({ accept: [key('km'), key('mi')] }), 'whole', 1)).toMatchObject({
			unit: null
		});
	});
});
