import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRow, scoreOf, type PairRow } from './pair-row.ts';

function rowsOf(file: string): readonly PairRow[] {
	const path = new URL(`../../fixtures/marking/${file}`, import.meta.url);
	return readFileSync(path, 'utf8').trimEnd().split('\n').slice(1).map(readRow);
}

describe.each(['pairs.tsv', 'more-pairs.tsv'])('typed answers of %s', (file) => {
	const rows = rowsOf(file);

	it('accepts none that is wrong', () => {
		const wrong = rows.filter((row) => row.expected !== 'accept' && scoreOf(row) === 'accept');
		expect(wrong).toEqual([]);
	});

	it('accepts at least 95 in 100 that are right', () => {
		const right = rows.filter((row) => row.expected === 'accept');
		const accepted = right.filter((row) => scoreOf(row) === 'accept');
		expect(accepted.length / right.length).toBeGreaterThanOrEqual(0.95);
	});

	it('asks again only where the text cannot be read', () => {
		const others = rows.filter(
			(row) => (row.expected === 'invalid') !== (scoreOf(row) === 'invalid')
		);
		expect(others).toEqual([]);
	});
});

it('holds enough pairs of each sort', () => {
	const rows = [...rowsOf('pairs.tsv'), ...rowsOf('more-pairs.tsv')];
	expect(rows.filter((row) => row.expected === 'accept').length).toBeGreaterThan(400);
	expect(rows.filter((row) => row.expected === 'reject').length).toBeGreaterThan(400);
});
