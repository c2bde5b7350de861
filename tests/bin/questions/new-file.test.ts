import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cp } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withLint } from '#lib/core/format/lint/lint.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { tidy } from '#lib/core/format/tidy.ts';
import { beginFile } from '../../../src/bin/questions/new-file.ts';

const template = fileURLToPath(new URL('../../../static/question-file-template.md', import.meta.url));
let root = '';

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'new-file-'));
	await mkdir(join(root, 'static'));
	await cp(template, join(root, 'static', 'question-file-template.md'));
});

afterAll(async () => {
	await rm(root, { recursive: true });
});

describe('the template', () => {
	it('reads without findings, shows every kind, and is tidy', async () => {
		const text = await readFile(template, 'utf8');
		const { set, diagnostics } = parseSet(text, 'template');
		expect(withLint(diagnostics, set)).toEqual([]);
		expect(new Set(set.questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(10);
		expect(tidy(text, 'template').text).toBe(text);
	});
});

describe('beginFile', () => {
	const date = '2026-11-22';

	it('begins a file that reads without findings', async () => {
		const begun = await beginFile(root, root, { title: ' The  $& tides', language: 'German', date });
		expect(begun).toEqual({ status: 'begun', name: join('questions', 'the-tides.md'), id: 'the-tides' });
		const { set, diagnostics } = parseSet(
			await readFile(join(root, 'questions', 'the-tides.md'), 'utf8'),
			'x'
		);
		expect(set).toMatchObject({ title: 'The $& tides', language: 'de', id: 'the-tides', date });
		expect(diagnostics).toEqual([]);
	});

	it('leaves a file that is there', async () => {
		await beginFile(root, root, { title: 'Twice', language: 'en', date });
		const again = await beginFile(root, root, { title: 'twice', language: 'fr', date });
		expect(again).toMatchObject({ status: 'refused', message: expect.stringContaining('is there already') as unknown });
		expect(await readFile(join(root, 'questions', 'twice.md'), 'utf8')).toContain('Title: Twice\nLanguage: en\n');
	});

	it.each([
		['a title that is too long', 'long '.repeat(50), 'en', 'has 249 characters'],
		['a language that is none', 'Tides', 'the one we speak', 'is not known']
	])('refuses %s', async (_, title, language, words) => {
		expect(await beginFile(root, root, { title, language, date })).toMatchObject({
			status: 'refused',
			message: expect.stringContaining(words) as unknown
		});
	});

	it('finds a name for a title of another script', async () => {
		expect(await beginFile(root, root, { title: '潮汐', language: 'zh', date })).toMatchObject({ id: 'set' });
	});
});
