import * as fc from 'fast-check';
import type { Answer } from '#lib/core/question/answer.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });

/** An answer to a question of any kind. */
export const answers: fc.Arbitrary<Answer> = fc.oneof(
	fc.record({ kind: fc.constant('single' as const), chosen: fc.option(text) }),
	fc.record({ kind: fc.constant('multiple' as const), chosen: fc.array(text, { maxLength: 3 }) }),
	fc.record({ kind: fc.constant('truefalse' as const), chosen: fc.option(fc.boolean()) }),
	fc.record({ kind: fc.constant('short' as const), text }),
	fc.record({ kind: fc.constant('numeric' as const), text }),
	fc.record({
		kind: fc.constant('cloze' as const),
		gaps: fc.array(fc.record({ gap: text, text }), { maxLength: 3 })
	}),
	fc.record({ kind: fc.constant('order' as const), items: fc.array(text, { maxLength: 3 }) }),
	fc.record({
		kind: fc.constant('match' as const),
		pairs: fc.array(fc.record({ left: text, right: fc.option(text) }), { maxLength: 3 })
	}),
	fc.record({
		kind: fc.constant('categorise' as const),
		items: fc.array(fc.record({ text, category: fc.option(text) }), { maxLength: 3 })
	}),
	fc.record({ kind: fc.constant('card' as const), remembered: fc.boolean() }),
	fc.record({
		kind: fc.constant('open' as const),
		text,
		met: fc.array(text, { maxLength: 3 }),
		remembered: fc.boolean()
	}),
	fc.record({ kind: fc.constant('find' as const), quote: text })
);
