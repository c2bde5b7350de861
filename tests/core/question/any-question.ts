import fc from 'fast-check';
import type { Answer } from '#lib/core/question/answer.ts';
import type { Question } from '#lib/core/question/question.ts';
import { base } from './make.ts';

/** A question of some kind, the part to ask, and the answer that is its key. */
export interface Keyed {
	readonly question: Question;
	readonly part: string;
	readonly key: Answer;
}

const text = fc
	.oneof(
		fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
		fc.constantFrom('the cell', '−5 °C', '25%', 'não', 'C++', 'Iran', 'two million', '1,000')
	)
	.map((found) => found.trim())
	.filter((found) => found !== '');
const texts = (least: number) =>
	fc.uniqueArray(text, { minLength: least, maxLength: 7, selector: (found) => found });
const decimal = fc
	.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.integer({ min: 0, max: 6 }))
	.map(([digits, scale]) => {
		const all = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
		const point = scale === 0 ? '' : `.${all.slice(all.length - scale)}`;
		return `${digits < 0n ? '-' : ''}${all.slice(0, all.length - scale)}${point}`;
	});

const single = fc.tuple(texts(2), fc.nat(), fc.boolean()).map(([options, at, shuffle]): Keyed => {
	const key = options[at % options.length] as string;
	return {
		question: {
			...base,
			kind: 'single',
			shuffle,
			options: options.map((option) => ({
				text: option,
				credit: option === key ? 1 : 0,
				feedback: null
			}))
		},
		part: 'whole',
		key: { kind: 'single', chosen: key }
	};
});

const multiple = fc
	.tuple(texts(2), fc.array(fc.constantFrom(1, 0, 0.5, -0.5), { minLength: 7, maxLength: 7 }))
	.map(([options, credits]): Keyed => {
		const marked = options.map((option, index) => ({
			text: option,
			credit: index === 0 ? 1 : (credits[index] ?? 0),
			feedback: null
		}));
		return {
			question: { ...base, kind: 'multiple', shuffle: true, options: marked },
			part: 'whole',
			key: {
				kind: 'multiple',
				chosen: marked.flatMap((option) => (option.credit > 0 ? [option.text] : []))
			}
		};
	});

const truefalse = fc.boolean().map((key): Keyed => ({
	question: { ...base, kind: 'truefalse', key, feedback: { true: null, false: null } },
	part: 'whole',
	key: { kind: 'truefalse', chosen: key }
}));

const short = fc
	.tuple(texts(1), fc.boolean(), fc.boolean())
	.map(([accept, exact, typos]): Keyed => ({
		question: {
			...base,
			kind: 'short',
			typos,
			accept: accept.map((found) => ({ text: found, exact, feedback: null })),
			reject: []
		},
		part: 'whole',
		key: { kind: 'short', text: accept[0] as string }
	}));

const numeric = fc
	.tuple(decimal, fc.constantFrom(null, '%', 'km', 'firearms'))
	.map(([value, unit]): Keyed => ({
		question: {
			...base,
			kind: 'numeric',
			accept: [{ form: 'value', value, tolerance: { type: 'none' }, unit, feedback: null }],
			reject: []
		},
		part: 'whole',
		key: { kind: 'numeric', text: unit === null ? value : `${value} ${unit}` }
	}));

const cloze = fc.tuple(texts(2), texts(2)).map(([accept, options]): Keyed => ({
	question: {
		...base,
		kind: 'cloze',
		typos: true,
		pieces: [
			'Before ',
			{ mode: 'typed', name: 'g1', accept, hint: null },
			' and ',
			{
				mode: 'chosen',
				name: 'g2',
				options: options.map((option, index) => ({ text: option, right: index === 0 }))
			}
		]
	},
	part: 'whole',
	key: {
		kind: 'cloze',
		gaps: [
			{ gap: 'g1', text: accept[0] as string },
			{ gap: 'g2', text: options[0] as string }
		]
	}
}));

const order = texts(2).map((items): Keyed => ({
	question: { ...base, kind: 'order', items },
	part: 'whole',
	key: { kind: 'order', items }
}));

const match = texts(5).map((found): Keyed => {
	const pairs = [
		{ left: found[0] as string, right: found[1] as string },
		{ left: found[2] as string, right: found[3] as string }
	];
	return {
		question: { ...base, kind: 'match', pairs, distractors: found.slice(4) },
		part: 'whole',
		key: { kind: 'match', pairs }
	};
});

const categorise = fc.tuple(texts(2), texts(2)).map(([found, categories]): Keyed => {
	const items = found.map((item, index) => ({
		text: item,
		category: categories[index % categories.length] as string
	}));
	return {
		question: { ...base, kind: 'categorise', items, categories },
		part: 'whole',
		key: { kind: 'categorise', items }
	};
});

const card = fc
	.tuple(text, text, fc.constantFrom('back', 'front'))
	.map(([prompt, back, part]): Keyed => ({
		question: { ...base, kind: 'card', prompt, back, reverse: true },
		part,
		key: { kind: 'card', remembered: true }
	}));

const open = fc.tuple(text, texts(1), fc.boolean()).map(([model, criteria, has]): Keyed => ({
	question: { ...base, kind: 'open', model, criteria: has ? criteria : [] },
	part: 'whole',
	key: { kind: 'open', text: model, met: has ? criteria : [], remembered: true }
}));

const find = texts(3).map((found): Keyed => ({
	question: {
		...base,
		kind: 'find',
		places: [found[0] as string],
		passages: [
			{
				paragraph: 1,
				sentences: found.map((sentence, index) => ({ text: sentence, share: index === 0 ? 1 : 0 }))
			}
		]
	},
	part: 'whole',
	key: { kind: 'find', quote: found[0] as string }
}));

/** Every kind alike often. */
export const anyKeyed = fc.oneof(
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
);
export { decimal as anyDecimal };
