import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Lexicon } from '#lib/core/question/neighbours.ts';
import { englishLexicon } from '#lib/server/lexicon.ts';
import { readRow, scoreOf, type PairRow } from './pair-row.ts';

const files = ['pairs.tsv', 'more-pairs.tsv', 'slips-and-words.tsv'];

function rowsOf(file: string): readonly PairRow[] {
	const path = new URL(`../../fixtures/marking/${file}`, import.meta.url);
	return readFileSync(path, 'utf8').trimEnd().split('\n').slice(1).map(readRow);
}

function scored(file: string, lexicon: Lexicon | null) {
	return rowsOf(file).map((row) => ({ row, score: scoreOf(row, lexicon) }));
}

describe.each(files)(
	'typed answers of %s, with the words of the language',
	{ timeout: 60_000 },
	(file) => {
		const rows = scored(file, englishLexicon());

		it('accepts none that is wrong', () => {
			const wrong = rows.filter(
				({ row, score }) => row.expected !== 'accept' && score === 'accept'
			);
			expect(wrong).toEqual([]);
		});

		it('accepts at least 98 in 100 that are right', () => {
			const right = rows.filter(({ row }) => row.expected === 'accept');
			const accepted = right.filter(({ score }) => score === 'accept');
			expect(accepted.length / right.length).toBeGreaterThanOrEqual(0.98);
		});

		it('asks again only where the text cannot be read', () => {
			const others = rows.filter(
				({ row, score }) => (row.expected === 'invalid') !== (score === 'invalid')
			);
			expect(others).toEqual([]);
		});
	}
);

describe.each(files)('typed answers of %s, with caution', (file) => {
	const rows = scored(file, null);

	it('accepts hardly any that is wrong', () => {
		const others = rows.filter(({ row }) => row.expected !== 'accept');
		const wrong = others.filter(({ score }) => score === 'accept');
		expect(wrong.length / others.length).toBeLessThanOrEqual(0.02);
	});

	it('accepts at least 85 in 100 that are right', () => {
		const right = rows.filter(({ row }) => row.expected === 'accept');
		const accepted = right.filter(({ score }) => score === 'accept');
		expect(accepted.length / right.length).toBeGreaterThanOrEqual(0.85);
	});
});

it('holds enough pairs of each sort', () => {
	const rows = files.flatMap(rowsOf);
	expect(rows.filter((row) => row.expected === 'accept').length).toBeGreaterThan(600);
	expect(rows.filter((row) => row.expected === 'reject').length).toBeGreaterThan(600);
});
