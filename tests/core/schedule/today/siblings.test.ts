import { describe, expect, it } from 'vitest';
import type { QuestionTraits } from '#lib/core/question/library-entry.ts';
import { siblingFilter, siblingNames } from '#lib/core/schedule/today/siblings.ts';

const listed = new Map<string, QuestionTraits>([
	['tides/a', { kind: 'single', fact: 'Neap' }],
	['tides/b', { kind: 'short', fact: 'neap.' }],
	['tides/c', { kind: 'short', apart: ['d'] }],
	['tides/d', { kind: 'short', apart: ['c'] }],
	['seoul/a', { kind: 'short', fact: 'neap' }],
	['seoul/d', { kind: 'short' }]
]);
const traits = (set: string, question: string) => listed.get(`${set}/${question}`);
const card = (key: string) => {
	const [set = '', question = ''] = key.split('/');
	return { set, question };
};
const keys = [...listed.keys(), 'tides/unlisted'];
const allowed = (asked: readonly string[], added: readonly string[] = []) => {
	const filter = siblingFilter(traits, asked);
	for (const key of added) filter.add(card(key));
	return keys.filter((key) => filter.allows(card(key)));
};

describe('the siblings of a day', () => {
	it('are allowed while none of them is asked', () => {
		expect(allowed([])).toHaveLength(7);
	});

	it.each([
		{ asked: 'tides/a', refused: ['tides/a', 'tides/b'] },
		{ asked: 'tides/b', refused: ['tides/a', 'tides/b'] },
		{ asked: 'tides/c', refused: ['tides/c', 'tides/d'] },
		{ asked: 'tides/d', refused: ['tides/c', 'tides/d'] },
		{ asked: 'seoul/a', refused: ['seoul/a'] },
		{ asked: 'tides/unlisted', refused: ['tides/unlisted'] },
		{ asked: 'tides/gone', refused: [] }
	])('are kept apart: $refused after $asked', ({ asked, refused }) => {
		const all = allowed([]);
		const left = all.filter((key) => !refused.includes(key));
		expect(allowed([asked])).toEqual(left);
		expect(allowed([], [asked])).toEqual(left);
	});
});

describe('the names under which siblings meet', () => {
	it('are shared by cards of which one keeps the other away, and by no others', () => {
		const names = new Map(keys.map((key) => [key, siblingNames(card(key), traits)]));
		const shared = (one: string, other: string) =>
			names.get(one)?.some((name) => names.get(other)?.includes(name)) === true;
		for (const one of keys) {
			const after = allowed([one]);
			for (const other of keys) expect(shared(one, other)).toBe(!after.includes(other));
		}
	});

	it('are its own name alone for a question that stands alone', () => {
		expect(siblingNames(card('seoul/d'), traits)).toEqual(['seoul/d']);
		expect(siblingNames(card('tides/unlisted'), traits)).toEqual(['tides/unlisted']);
	});
});
