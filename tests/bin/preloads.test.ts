import { describe, expect, it } from 'vitest';
import { ordered } from '../../src/bin/preloads.ts';

/** A page that needs `words` and `shell`; the shell fetches the store when it is wanted, which needs `words` too. */
const manifest = {
	page: { imports: ['shell', 'review', 'words'], file: 'page.1.js' },
	shell: { imports: ['framework'], dynamicImports: ['store'] },
	review: { imports: ['shell', 'words'] },
	words: {},
	framework: {},
	store: { imports: ['words', 'review'] }
};

describe('ordered', () => {
	it('puts what leads to a dynamic import last, importers before what they import', () => {
		expect(ordered(manifest)['page']?.imports).toEqual(['words', 'review', 'shell']);
		expect(ordered(manifest)['review']?.imports).toEqual(['words', 'shell']);
	});

	it('leaves everything else as it was', () => {
		expect(ordered(manifest)['page']).toMatchObject({ file: 'page.1.js' });
		expect(ordered(manifest)['shell']).toEqual(manifest.shell);
		expect(ordered(manifest)['words']).toEqual({});
	});
});
