import { describe, expect, it } from 'vitest';
import { accountLines } from '#lib/core/format/account-lines.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';

const rest = '\n\nThe sea falls.\n\nQ: What falls?\n= the sea\nEvidence: "The sea falls"\n';

describe('a remark of the author', () => {
	it.each([
		['above the header', '// for class 7b\nTitle: Ebb\nAuthor: A. Teacher'],
		['above the header, apart from it', '// for class 7b\n\nTitle: Ebb\nAuthor: A. Teacher'],
		['in the header', 'Title: Ebb\n// for class 7b\nAuthor: A. Teacher'],
		['above a header between rules', '// for class 7b\n---\nTitle: Ebb\nAuthor: A. Teacher\n---']
	])('is passed over %s', (_, header) => {
		const { set, diagnostics } = parseSet(header + rest, 'ebb');
		expect(set).toMatchObject({ title: 'Ebb', author: 'A. Teacher' });
		expect(set.article.paragraphs).toHaveLength(1);
		expect(diagnostics).toEqual([]);
		const lines = header.split('\n');
		expect(
			accountLines(header + rest, 'ebb')[lines.findIndex((line) => line.startsWith('//'))]
		).toBe('comment');
	});

	it('is passed over where there is no header', () => {
		const { set } = parseSet(`// for class 7b${rest}`, 'ebb');
		expect(set.article.paragraphs.map(({ text }) => text)).toEqual(['The sea falls.']);
	});
});
