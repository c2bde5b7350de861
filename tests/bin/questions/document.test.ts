import { describe, expect, it } from 'vitest';
import { documentText, printedSet } from '../../../src/bin/questions/document.ts';
import type { Finding } from '../../../src/bin/questions/finding.ts';
import { aboutFile } from '../../../src/bin/questions/finding.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';

const set: QuestionSet = {
	id: 'tides',
	title: 'The tides',
	language: 'en',
	description: null,
	author: null,
	licence: null,
	date: null,
	source: null,
	level: null,
	tags: [],
	article: { sections: [], paragraphs: [] },
	questions: []
};
const finding = aboutFile('b.md', 'folder', 'This is a folder.');

type File = readonly [name: string, set: QuestionSet | null, findings: readonly Finding[]];

async function document(...files: readonly File[]): Promise<unknown> {
	async function* parts(): AsyncGenerator<Parameters<typeof documentText>[0] extends AsyncIterable<infer P> ? P : never> {
		for (const [name, read, findings] of files) {
			const part = read === null ? null : { printed: printedSet(name, read) };
			yield await Promise.resolve({ set: part, findings });
		}
	}
	let text = '';
	for await (const piece of documentText(parts())) text += piece;
	return JSON.parse(text);
}

describe('documentText', () => {
	it('is a document without files', async () => {
		expect(await document()).toEqual({ sets: [], diagnostics: [] });
	});

	it('holds sets with their files, and findings', async () => {
		expect(
			await document(
				['a.md', set, []],
				['b.md', null, [finding]],
				['c.md', { ...set, id: 'moon' }, [finding, finding]]
			)
		).toEqual({
			sets: [
				{ file: 'a.md', ...set },
				{ file: 'c.md', ...set, id: 'moon' }
			],
			diagnostics: [finding, finding, finding]
		});
	});

	it('holds findings alone', async () => {
		expect(await document(['b.md', null, [finding]])).toEqual({
			sets: [],
			diagnostics: [finding]
		});
	});
});
