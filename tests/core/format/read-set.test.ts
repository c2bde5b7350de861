import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSet } from '#lib/core/format/read-set.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readSet', () => {
	it.each([
		['questions/The Tides.md', 'the-tides'],
		['C:\\Users\\me\\tides.v2.txt', 'tides-v2'],
		['tides', 'tides'],
		['.md', 'md'],
		['潮.md', 'set']
	])('names the set of %s after the file', (name, id) => {
		expect(readSet(name, bytes('Q: 1 + 1?\n= 2\n')).set?.id).toBe(id);
	});

	it('prefers the id of the header', () => {
		expect(readSet('a.md', bytes('Title: T\nId: moon\n\nQ: 1 + 1?\n= 2\n')).set?.id).toBe('moon');
	});

	it.each([
		['nothing', bytes(''), 'empty-file'],
		['only blanks', bytes(' \r\n\t\n'), 'empty-file'],
		['only a byte-order mark', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty-file'],
		['an image', Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0), 'binary-file'],
		['more than a megabyte', new Uint8Array(1_100_000).fill(97), 'file-too-large']
	])('gives no set for %s, and says so', (_, content, code) => {
		expect(readSet('a.md', content)).toMatchObject({
			set: null,
			diagnostics: [{ code, severity: 'error' }]
		});
	});

	it('tells of odd bytes beside what it read', () => {
		const { set, diagnostics } = readSet(
			'a.md',
			Uint8Array.of(...bytes('Title: Caf'), 0xe9, ...bytes('\n\nQ: 1 + 1?\n= 2\n'))
		);
		expect(set?.title).toBe('Café');
		expect(diagnostics).toMatchObject([{ code: 'not-utf-8', severity: 'note' }]);
	});

	it('finds nothing to mend in the example that teachers are shown', () => {
		const readme = readFileSync(new URL('../../../questions/README.md', import.meta.url), 'utf8');
		const example = /```\n(Title:.*?)```/su.exec(readme)?.[1] ?? '';
		const { set, diagnostics } = readSet('tides.md', bytes(example));
		expect(diagnostics).toEqual([]);
		expect(set?.questions).toHaveLength(14);
	});
});
