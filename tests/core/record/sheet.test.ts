import { describe, expect, it } from 'vitest';
import { cellsOf, sheetOf } from '#lib/core/record/sheet.ts';

const sheet = sheetOf<number>(
	'time',
	'Time, by day',
	[
		['Day', (day) => `Day ${day}`, (day) => day],
		['Time', (day) => `${day} min`, (day) => 60 * day, 'Seconds']
	],
	[1, 2]
);

describe('sheetOf', () => {
	it('keeps what is read', () => {
		expect(sheet.columns).toEqual(['Day', 'Time']);
		expect(sheet.rows.map(({ shown }) => shown)).toEqual([
			['Day 1', '1 min'],
			['Day 2', '2 min']
		]);
	});
});

describe('cellsOf', () => {
	it('names a number by its unit in the file, where it is not read with it', () => {
		expect(cellsOf(sheet)).toEqual([
			['Day', 'Seconds'],
			[1, 60],
			[2, 120]
		]);
	});
});
