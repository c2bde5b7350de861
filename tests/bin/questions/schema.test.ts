import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContents } from '../../../src/bin/questions/check-file.ts';
import type { Checked } from '../../../src/bin/questions/check-file.ts';
import { documentText } from '../../../src/bin/questions/document.ts';
import { questionsSchema } from '../../../src/bin/questions/schema.ts';
import { faults } from './validate.ts';

const project = new URL('../../../', import.meta.url);

/** Every question file there is for tests, the example of the README included. */
function files(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
	return ['questions/', 'tests/fixtures/'].flatMap((folder) =>
		readdirSync(new URL(folder, project), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(?:md|txt)$/u.test(name))
			.toSorted()
			.map((name) => ({ name: folder + name, bytes: readFileSync(new URL(folder + name, project)) }))
	);
}

async function* checked(): AsyncGenerator<Checked> {
	for (const { name, bytes } of files()) {
		yield await Promise.resolve(checkContents(name, { status: 'read', bytes }, true));
	}
}

/** The document as somebody reads it who knows nothing of this project. */
const document = read();

async function read(): Promise<unknown> {
	let text = '';
	for await (const piece of documentText(checked())) text += piece;
	return JSON.parse(text);
}

describe('questionsSchema', () => {
	it('is published as it is (npm run --silent questions -- --schema > static/questions.schema.json)', () => {
		const published = readFileSync(new URL('static/questions.schema.json', project), 'utf8');
		expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(questionsSchema)));
	});

	it('describes every set and every finding that is printed', async () => {
		const printed = await document;
		expect(faults(printed, questionsSchema, questionsSchema.$defs)).toEqual([]);
		expect(printed).toMatchObject({ sets: expect.arrayContaining([expect.anything()]) as unknown });
	});

	it('is met by questions of all twelve kinds', async () => {
		const { sets } = (await document) as { sets: readonly { questions: readonly { kind: string }[] }[] };
		const kinds = new Set(sets.flatMap((set) => set.questions.map(({ kind }) => kind)));
		expect([...kinds].toSorted()).toEqual(
			['card', 'categorise', 'cloze', 'find', 'match', 'multiple', 'numeric', 'open', 'order', 'short', 'single', 'truefalse']
		);
	});

	it.each([
		['an unknown field', { sets: [], diagnostics: [], more: 1 }, '$.more: is not known'],
		['a missing field', { sets: [] }, '$.diagnostics: is missing'],
		[
			'a severity of its own',
			{
				sets: [],
				diagnostics: [{ code: 'a', severity: 'fatal', file: 'a', line: 1, column: 1, message: 'a' }]
			},
			'$.diagnostics[0].severity: is none of error, warning, note'
		],
		[
			'a line before the first',
			{
				sets: [],
				diagnostics: [{ code: 'a', severity: 'error', file: 'a', line: 0, column: 1, message: 'a' }]
			},
			'$.diagnostics[0].line: 0 is out of bounds'
		]
	])('refuses %s', (_, document, fault) => {
		expect(faults(document, questionsSchema, questionsSchema.$defs)).toEqual([fault]);
	});
});
