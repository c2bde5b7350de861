import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { setIdEdit } from '#lib/core/format/set-id-edit.ts';
import { edited } from '#lib/core/format/text-edit.ts';

const after = (text: string): string => edited(text, [setIdEdit(text, 'new-id')]);

describe('setIdEdit', () => {
	it.each([
		['Title: Tides\nId: tides\n\n# A\n', 'Title: Tides\nId: new-id\n\n# A\n'],
		['title: Tides\r\nID : tides\r\nTags: sea\r\n', 'title: Tides\r\nId: new-id\r\nTags: sea\r\n'],
		['---\ntitle: "Tides"\n---\nText\n', '---\ntitle: "Tides"\nId: new-id\n---\nText\n'],
		['Title: Tides\nTags: sea\n\nText', 'Title: Tides\nId: new-id\nTags: sea\n\nText'],
		['# Tides\n\nQ: Why?\nA: b', 'Id: new-id\n\n# Tides\n\nQ: Why?\nA: b'],
		['Title: Tides', 'Title: Tides\nId: new-id\n'],
		['', 'Id: new-id\n\n'],
		[
			'Of course, here it is.\n\nTitle: Tides\n\nText',
			'Of course, here it is.\n\nTitle: Tides\nId: new-id\n\nText'
		]
	])('writes it into %j', (text, expected) => {
		expect(after(text)).toBe(expected);
	});

	const folder = join(import.meta.dirname, '../../fixtures/format/cases');
	const files = readdirSync(folder).filter((name) => name.endsWith('.md'));

	it('changes nothing but the id in any file of the collection', () => {
		expect(files.length).toBeGreaterThan(20);
		for (const name of files) {
			const text = readFileSync(join(folder, name), 'utf8');
			const { set } = parseSet(text, 'file');
			const changed = parseSet(after(text), 'file');
			expect(changed.set.id, name).toBe('new-id');
			expect(changed.set.title === set.title || set.title === set.id, name).toBe(true);
			expect(
				changed.set.questions.map(({ prompt }) => prompt),
				name
			).toEqual(set.questions.map(({ prompt }) => prompt));
			expect(
				changed.set.article.paragraphs.map(({ text }) => text),
				name
			).toEqual(set.article.paragraphs.map(({ text }) => text));
		}
	});
});
