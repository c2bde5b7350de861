import type { Answer } from '../question/answer.ts';
import { fields, flag, listOf, nullable, oneOf, tagged, text, type Reader } from './reader.ts';

type Of<K extends Answer['kind']> = Extract<Answer, { readonly kind: K }>;

const shapes: { readonly [K in Answer['kind']]: Reader<Of<K>> } = {
	single: fields<Of<'single'>>({ kind: oneOf('single'), chosen: nullable(text) }),
	multiple: fields<Of<'multiple'>>({ kind: oneOf('multiple'), chosen: listOf(text) }),
	truefalse: fields<Of<'truefalse'>>({ kind: oneOf('truefalse'), chosen: nullable(flag) }),
	short: fields<Of<'short'>>({ kind: oneOf('short'), text }),
	numeric: fields<Of<'numeric'>>({ kind: oneOf('numeric'), text }),
	cloze: fields<Of<'cloze'>>({
		kind: oneOf('cloze'),
		gaps: listOf(fields<Of<'cloze'>['gaps'][number]>({ gap: text, text }))
	}),
	order: fields<Of<'order'>>({ kind: oneOf('order'), items: listOf(text) }),
	match: fields<Of<'match'>>({
		kind: oneOf('match'),
		pairs: listOf(fields<Of<'match'>['pairs'][number]>({ left: text, right: nullable(text) }))
	}),
	categorise: fields<Of<'categorise'>>({
		kind: oneOf('categorise'),
		items: listOf(fields<Of<'categorise'>['items'][number]>({ text, category: nullable(text) }))
	}),
	card: fields<Of<'card'>>({ kind: oneOf('card'), remembered: flag }),
	open: fields<Of<'open'>>({
		kind: oneOf('open'),
		text,
		met: listOf(text),
		remembered: flag
	}),
	find: fields<Of<'find'>>({ kind: oneOf('find'), quote: text })
};

export const readAnswer: Reader<Answer> = tagged<Answer>('kind', new Map(Object.entries(shapes)));
