import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';

interface Expected {
	readonly diagnostics: readonly {
		readonly code: string;
		readonly line: number;
		readonly column: number;
	}[];
	readonly heldBack: number;
	readonly questions: readonly object[];
	readonly set?: object;
	readonly article?: object;
}

const folder = join(import.meta.dirname, '../../fixtures/format/cases');
const cases = readdirSync(folder)
	.filter((name) => name.endsWith('.md'))
	.map((name) => name.replace(/\.md$/u, ''));

describe('parseSet', () => {
	it.each(cases)('reads %s', (name) => {
		const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected;
		const { set, diagnostics, heldBack } = parseSet(
			readFileSync(join(folder, `${name}.md`), 'utf8'),
			'file-name'
		);
		expect(diagnostics.map(({ code, line, column }) => ({ code, line, column }))).toEqual(
			expected.diagnostics
		);
		expect(heldBack).toBe(expected.heldBack);
		expect(set.questions).toMatchObject(expected.questions);
		if (expected.set !== undefined) expect(set).toMatchObject(expected.set);
		if (expected.article !== undefined) expect(set.article).toMatchObject(expected.article);
	});

	const sets = join(import.meta.dirname, '../../../questions');
	const files = readdirSync(sets).filter((name) => name.endsWith('.md') && name !== 'README.md');

	it.each(files)('has nothing to say about %s', (name) => {
		const { diagnostics, heldBack } = parseSet(readFileSync(join(sets, name), 'utf8'), name);
		expect(diagnostics.map(({ line, message }) => `${String(line)}: ${message}`)).toEqual([]);
		expect(heldBack).toBe(0);
	});
});
