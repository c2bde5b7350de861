import { describe, expect, it } from 'vitest';
import { recallByArticle, recallElsewhere } from '#lib/core/record/by-article.ts';
import { figuresBySet } from '#lib/core/record/library-figures.ts';
import { blockFor, listedSet } from './figures.ts';

const entries = [listedSet('tides', ['spring', 'neap']), listedSet('seoul', ['river'])];
const figures = figuresBySet([
	blockFor('tides', { 'q-neap': [4, 3], 'q-nowhere': [2, 2] }, 2),
	blockFor('tides', { 'q-gone': [3, 0] }, 3),
	blockFor('seoul', { 'q-river': [0, 0, 1, 1, 1, 1, null] }),
	blockFor('lost', { q1: [5, 1] }),
	blockFor('gone', { q1: [5, 4] })
]);

describe('recallByArticle', () => {
	it('sums an article and its sections, with what its file has lost', () => {
		expect(recallByArticle(entries, figures)).toEqual([
			{
				set: 'tides',
				title: 'About tides',
				returned: { asked: 9, right: 5 },
				sections: [
					{ slug: 'neap', title: 'On neap', returned: { asked: 4, right: 3 } },
					{
						slug: null,
						title: 'No section, or no longer asked',
						returned: { asked: 5, right: 2 }
					}
				]
			}
		]);
	});

	it('is empty where nothing came back', () => {
		expect(recallByArticle(entries, figuresBySet([]))).toEqual([]);
	});
});

describe('recallElsewhere', () => {
	it('sums the sets that the library no longer has', () => {
		expect(recallElsewhere(entries, figures)).toEqual({ asked: 10, right: 5 });
		expect(recallElsewhere(entries, figuresBySet([]))).toEqual({ asked: 0, right: 0 });
	});
});
