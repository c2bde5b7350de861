import { describe, expect, it } from 'vitest';
import { documentText } from '../../../src/bin/questions/document.ts';
import type { DocumentPart } from '../../../src/bin/questions/document.ts';
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

async function document(...parts: readonly DocumentPart[]): Promise<unknown> {
	async function* all(): AsyncGenerator<DocumentPart> {
		for (const part of parts) yield await Promise.resolve(part);
	}
	let text = '';
	for await (const piece of documentText(all())) text += piece;
	return JSON.parse(text);
}

describe('documentText', () => {
	it('is a document without files', async () => {
		expect(await document()).toEqual({ sets: [], diagnostics: [] });
	});

	it('holds sets with their files, and findings', async () => {
		expect(
			await document(
				{ file: 'a.md', set, findings: [] },
				{ file: 'b.md', set: null, findings: [finding] },
				{ file: 'c.md', set: { ...set, id: 'moon' }, findings: [finding, finding] }
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
		expect(await document({ file: 'b.md', set: null, findings: [finding] })).toEqual({
			sets: [],
			diagnostics: [finding]
		});
	});
});
