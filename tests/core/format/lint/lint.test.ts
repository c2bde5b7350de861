import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '#lib/core/format/lint/lint.ts';
import { lintCodes } from '#lib/core/format/lint/lint-wordings.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { markedFindings } from './marked-findings.ts';

const project = join(import.meta.dirname, '../../../..');
const filesIn = (folder: string): readonly string[] =>
	readdirSync(join(project, folder))
		.filter((name) => name.endsWith('.md') && name !== 'README.md')
		.map((name) => `${folder}/${name}`);
const textOf = (file: string): string => readFileSync(join(project, file), 'utf8');

const badlyMade = filesIn('tests/fixtures/lint/badly-made');
const wellMade = filesIn('tests/fixtures/lint/well-made');

describe('lint', () => {
	it.each(badlyMade)('finds in %s what is marked there, and nothing else', (file) => {
		const { set, diagnostics } = parseSet(textOf(file), 'file-name');
		const found = lint(set).map(({ line, code }) => `${String(line)} ${code}`);
		expect(found).toEqual(markedFindings(textOf(file)));
		const mistakes = diagnostics.filter(({ severity }) => severity !== 'note');
		expect(mistakes.filter(({ code }) => code !== 'no-title')).toEqual([]);
	});

	it('has a badly made question for every rule', () => {
		const marked = badlyMade.flatMap((file) => markedFindings(textOf(file)));
		expect(new Set(marked.map((one) => one.split(' ')[1]))).toEqual(new Set(lintCodes));
	});

	it.each([...wellMade, ...filesIn('questions')])('has nothing to say about %s', (file) => {
		const { set, diagnostics } = parseSet(textOf(file), 'file-name');
		expect([...diagnostics, ...lint(set)].map(({ line, message }) => [line, message])).toEqual([]);
	});

	it('has at least thirty well-made questions to be silent about, in three languages', () => {
		const sets = wellMade.map((file) => parseSet(textOf(file), 'file-name').set);
		const count = sets.reduce((sum, { questions }) => sum + questions.length, 0);
		expect(count).toBeGreaterThanOrEqual(30);
		expect(new Set(sets.map(({ language }) => language))).toEqual(new Set(['en', 'de', 'fr']));
	});

	it.each(badlyMade)('says nothing about %s once the header allows every rule', (file) => {
		const { set } = parseSet(textOf(file), 'file-name');
		expect(lint({ ...set, allow: lintCodes })).toEqual([]);
	});
});
