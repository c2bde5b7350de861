import { describe, expect, it } from 'vitest';
import type { QuestionTraits } from '#lib/core/question/library-entry.ts';
import { companyOf } from '#lib/core/schedule/today/siblings.ts';

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
const admitted = (asked: readonly string[], joined: readonly string[] = []) => {
	const company = companyOf(traits, asked);
	for (const key of joined) company.join(card(key));
	return [...listed.keys(), 'tides/unlisted'].filter((key) => company.admits(card(key)));
};

describe('the company of a day', () => {
	it('admits all at first', () => {
		expect(admitted([])).toHaveLength(7);
	});

	it.each([
		{ asked: 'tides/a', refused: ['tides/a', 'tides/b'] },
		{ asked: 'tides/b', refused: ['tides/a', 'tides/b'] },
		{ asked: 'tides/c', refused: ['tides/c', 'tides/d'] },
		{ asked: 'tides/d', refused: ['tides/c', 'tides/d'] },
		{ asked: 'seoul/a', refused: ['seoul/a'] },
		{ asked: 'tides/unlisted', refused: ['tides/unlisted'] },
		{ asked: 'tides/gone', refused: [] }
	])('refuses $refused after $asked', ({ asked, refused }) => {
		const all = admitted([]);
		const left = all.filter((key) => !refused.includes(key));
		expect(admitted([asked])).toEqual(left);
		expect(admitted([], [asked])).toEqual(left);
	});
});
