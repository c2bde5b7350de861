import { describe, expect, it } from 'vitest';
import { countsIn, figuresIn } from '#lib/core/drafting/figures.ts';
import { figuresLike } from '#lib/core/drafting/numbers-alike.ts';

describe('figuresIn', () => {
	it.each([
		['In 1681 it opened.', '1681', 'year', 1681, ''],
		['The fire destroyed 13,200 houses.', '13,200', 'quantity', 13200, ''],
		['It cost £25 a year.', '£25', 'money', 25, ''],
		['The column is 61.5 metres tall.', '61.5', 'quantity', 61.5, 'metres'],
		['It holds 3.5 million litres.', '3.5 million', 'quantity', 3_500_000, 'litres'],
		['That is 80 per cent of it.', '80', 'quantity', 80, 'per cent'],
		['She died on 9 March 1847.', '9 March 1847', 'date', NaN, '']
	])('reads %j', (text, written, type, value, unit) => {
		expect(figuresIn(text)).toMatchObject([{ text: written, type, value, unit }]);
	});

	it('knows what is about so much, and what is more or less', () => {
		expect(figuresIn('About 80 people came.')[0]?.approximate).toBe(true);
		expect(figuresIn('More than 80 people came.')[0]?.bounded).toBe(true);
		expect(figuresIn('It grows between 23 and 29 degrees.').map(({ bounded }) => bounded)).toEqual([
			true,
			true
		]);
	});

	it('leaves names with digits alone', () => {
		expect(figuresIn('MS-13 and the B52 flew, 3D or 2nd.')).toEqual([]);
	});

	it('reads small numbers in words', () => {
		expect(countsIn('Only six deaths were recorded.')).toMatchObject([{ text: 'six', value: 6 }]);
	});
});

describe('figuresLike', () => {
	it('changes a figure plausibly: same form, never the right one, none that the article has', () => {
		const [figure] = figuresIn('The fire destroyed 13,200 houses.');
		const others = figuresLike(figure!, [6600], 3);
		expect(others.length).toBeGreaterThanOrEqual(3);
		for (const other of others) {
			expect(other).toMatch(/^\d{1,3}(?:,\d{3})*$/u);
			expect(['13,200', '6,600']).not.toContain(other);
		}
	});

	it('does not make more than a hundred per cent', () => {
		const [figure] = figuresIn('That is 80 per cent of it.');
		for (const other of figuresLike(figure!, [], 0)) expect(Number(other)).toBeLessThan(100);
	});
});
