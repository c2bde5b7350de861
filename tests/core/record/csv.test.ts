import { describe, expect, it } from 'vitest';
import { printCsv, type Cell } from '#lib/core/record/csv.ts';

describe('printCsv', () => {
	it('writes a row a line, as spreadsheets want it', () => {
		const rows = [
			['Day', 'Questions'],
			['2026-11-22', 12]
		];
		expect(printCsv(rows)).toBe('\uFEFFDay,Questions\r\n2026-11-22,12\r\n');
	});

	it.each<[string, Cell, string]>([
		['an empty cell', null, ''],
		['a number', -3.5, '-3.5'],
		['a comma', 'tides, springs', '"tides, springs"'],
		['a quotation', 'the "moon"', '"the ""moon"""'],
		['a line end', 'one\ntwo', '"one\ntwo"'],
		['a formula', '=1+1', "'=1+1"],
		['a sum', '+1', "'+1"],
		['a difference', '-1', "'-1"],
		['an address', '@A1', "'@A1"],
		['a tab', '\t=1', "'\t=1"],
		['a return', '\r=1', '"\'\r=1"'],
		['a formula with quotation marks', '="a"', '"\'=""a"""'],
		['an equals sign inside', 'a=b', 'a=b']
	])('writes %s so that it stays what it is', (_, cell, written) => {
		expect(printCsv([[cell]])).toBe(`\uFEFF${written}\r\n`);
	});
});
