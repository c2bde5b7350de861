import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dice, diceIndex, trigramsOf } from '#lib/core/identity/dice.ts';
import { identify } from '#lib/core/identity/identify.ts';
import { partsOf } from '#lib/core/schedule/card.ts';
import { questionSet } from '../format/sets.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', '𝄞'), maxLength: 12 });
const texts = fc.array(text, { maxLength: 3 });
const unwritten = (set: { readonly questions: readonly unknown[] }) =>
	set.questions.map(() => null);

describe('identify, for any two sets', () => {
	it('gives every question an id of its own, and every gap a name of its own', () => {
		fc.assert(
			fc.property(questionSet, questionSet, (before, after) => {
				const { known } = identify(before, unwritten(before), null);
				const { set } = identify({ ...after, id: before.id }, unwritten(after), known);
				const ids = set.questions.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				for (const question of set.questions) {
					const parts = partsOf(question);
					expect(new Set(parts).size).toBe(parts.length);
				}
			})
		);
	});

	it('changes nothing when nothing has changed', () => {
		fc.assert(
			fc.property(questionSet, questionSet, (before, after) => {
				const { known } = identify(before, unwritten(before), null);
				const same = { ...after, id: before.id };
				const first = identify(same, unwritten(same), known);
				const second = identify(same, unwritten(same), first.known);
				expect(second.set).toEqual(first.set);
				expect(second.known).toEqual(first.known);
				expect(second.renamed).toEqual([]);
			})
		);
	});

	it('forgets no question', () => {
		fc.assert(
			fc.property(questionSet, questionSet, (before, after) => {
				const first = identify(before, unwritten(before), null).known;
				const { known } = identify({ ...after, id: before.id }, unwritten(after), first);
				const ids = known.questions.flatMap(({ id, aliases }) => [id, ...aliases]);
				expect(ids).toEqual(expect.arrayContaining(first.questions.map(({ id }) => id)));
				expect(new Set(ids).size).toBe(ids.length);
			})
		);
	});
});

describe('dice', () => {
	it.each([
		['the same', ['chlorophyll'], ['chlorophyll'], 1],
		['nothing in common', ['root'], ['leaf'], 0],
		['texts in another order', ['root', 'leaf'], ['leaf', 'root'], 1],
		['two of four trigrams', ['root'], ['roof'], 0.5],
		['nothing at all', [], [], 1]
	])('is right for %s', (_, one, other, expected) => {
		expect(dice(trigramsOf(one), trigramsOf(other))).toBe(expected);
	});

	it('is the same both ways, and for many at once', () => {
		fc.assert(
			fc.property(texts, fc.array(texts, { maxLength: 5 }), (one, all) => {
				const grams = trigramsOf(one);
				const many = diceIndex(all.map(trigramsOf))(grams);
				expect([...many]).toEqual(all.map((other) => dice(trigramsOf(other), grams)));
				expect([...many].every((share) => share >= 0 && share <= 1)).toBe(true);
			})
		);
	});
});
