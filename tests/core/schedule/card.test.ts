import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardKey, cardOf } from '#lib/core/schedule/card.ts';

describe('cardOf', () => {
	const ids = fc.stringMatching(/^[a-z0-9-]+$/u);

	it('takes apart what cardKey put together', () => {
		fc.assert(
			fc.property(ids, ids, ids, (set, question, part) => {
				const key = cardKey(set, question, part);
				expect(cardOf(key)).toEqual({ key, set, question, part });
			})
		);
	});

	it('leaves a slash too many to the question', () => {
		expect(cardOf('set/one/two/part')).toMatchObject({ set: 'set', question: 'one/two' });
	});

	it('makes something of any text', () => {
		expect(cardOf('odd')).toEqual({ key: 'odd', set: '', question: '', part: 'odd' });
		expect(cardOf('a/b')).toEqual({ key: 'a/b', set: 'a', question: '', part: 'b' });
	});
});
