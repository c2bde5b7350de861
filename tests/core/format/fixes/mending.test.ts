import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '#lib/core/format/diagnostic.ts';
import { fileWordings } from '#lib/core/format/file-wordings.ts';
import { fixer } from '#lib/core/format/fixes/fixer.ts';
import { diagnose } from '#lib/core/format/message.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { questionWordings } from '#lib/core/format/question-wordings.ts';
import { readSet } from '#lib/core/format/read-set.ts';
import { edited } from '#lib/core/format/text-edit.ts';

/** For each code a file that has the finding, the same file mended as the message says, and the titles of its fixes. */
const folder = join(import.meta.dirname, '../../../fixtures/format/mending');
const codes = Object.keys({ ...fileWordings, ...questionWordings });
const titles = JSON.parse(readFileSync(join(folder, 'fixes.json'), 'utf8')) as Readonly<
	Record<string, readonly string[]>
>;

type File = string | Uint8Array;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const question = 'Q: What do roots take up?\n= water\n';
const long = 'leaf '.repeat(1000);
/** Files too large for a folder, or no text. */
const made: Readonly<Record<string, readonly [File, File]>> = {
	'file-too-large': [`Title: T\n${long.repeat(220)}\n${question}`, `Title: T\n${question}`],
	'binary-file': [new Uint8Array([0, 1, 2, 0]), `Title: T\n${question}`],
	'not-utf-8': [
		new Uint8Array([...bytes('Title: T\n\nCaf'), 0xe9, ...bytes(`\n\n${question}`)]),
		`Title: T\n\nCafé\n\n${question}`
	],
	'too-many-questions': [
		`Title: T\n${question.repeat(2001)}`,
		`Title: T\n${question.repeat(2000)}`
	],
	'more-findings': [
		`Title: T\nQ: What?\n${'[x] water\n'.repeat(5100)}`,
		`Title: T\nQ: What?\n[x] water\n[ ] light\n`
	],
	'title-too-long': [
		`Title: ${long.slice(0, 300)}\n\n${question}`,
		`Title: T\nDescription: ${long.slice(0, 300)}\n\n${question}`
	],
	'header-too-long': [`Title: T\nDescription: ${long}\n\n${question}`, `Title: T\n\n${question}`],
	'text-too-long': [
		`Title: T\n\n${question}Explanation: ${long}\n`,
		`Title: T\n\n${long}\n\n${question}`
	]
};

function pairOf(code: string): readonly [File, File] {
	const read = (end: string): string => readFileSync(join(folder, `${code}${end}`), 'utf8');
	return made[code] ?? [read('.md'), read('.mended.md')];
}

function findingsIn(file: File, code: string): readonly Diagnostic[] {
	const { diagnostics, set } = readSet('leaves.md', typeof file === 'string' ? bytes(file) : file);
	if (code !== 'same-set-id' || set?.id !== 'leaves') return diagnostics;
	// Only who reads a whole folder finds this.
	const taken = { id: 'leaves', file: 'tree.md' };
	return [...diagnostics, diagnose('same-set-id', { line: 2, column: 1 }, taken)];
}

describe('every finding', () => {
	it.each(codes)('goes when its message is followed: %s', (code) => {
		const [broken, mended] = pairOf(code);
		expect(findingsIn(broken, code).map((finding) => finding.code)).toContain(code);
		expect(findingsIn(mended, code).map((finding) => finding.code)).toEqual([]);
	});

	it.each(codes)('goes by each of its fixes, and nothing else with it: %s', (code) => {
		const [text] = pairOf(code);
		const found = findingsIn(text, code).find((finding) => finding.code === code);
		const small = typeof text === 'string' && text.length < 1_000_000;
		const { questions } = parseSet(small ? text : '', 'leaves').set;
		const fixes =
			small && found !== undefined ? fixer(text, parseSet(text, 'leaves').set)(found) : [];
		expect(fixes.map(({ title }) => title)).toEqual(titles[code] ?? []);
		for (const { edits } of fixes) {
			const after = small ? edited(text, edits) : '';
			const left = findingsIn(after, code);
			expect(left.filter((one) => one.code === code)).toEqual([]);
			expect(left.filter(({ severity }) => severity === 'error')).toEqual([]);
			expect(parseSet(after, 'leaves').set.questions.length).toBeGreaterThanOrEqual(
				questions.length
			);
		}
	});

	it('has its files, and no file is without a finding', () => {
		const missing = codes.filter(
			(code) => made[code] === undefined && !existsSync(join(folder, `${code}.md`))
		);
		expect(missing).toEqual([]);
		expect(Object.keys(titles).filter((code) => !codes.includes(code))).toEqual([]);
	});
});
