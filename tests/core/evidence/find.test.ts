import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '#lib/core/evidence/article.ts';
import { findQuote } from '#lib/core/evidence/find.ts';

function articleOf(...texts: readonly string[]): Article {
	return {
		sections: [],
		paragraphs: texts.map((text, position) => ({
			number: position + 1,
			text,
			section: null,
			line: 2 * position + 1
		}))
	};
}

/** What the passage found is, `several: 1, 2`, or `none: closest`. */
function told(article: Article, quote: string): string {
	const result = findQuote(article, quote);
	switch (result.found) {
		case 'once':
			return result.evidence.exact;
		case 'several':
			return `several: ${result.paragraphs.join(', ')}`;
		case 'none':
			return `none: ${result.closest?.text ?? 'nothing'}`;
	}
}

const plants = articleOf(
	'Green plants absorb carbon dioxide through **tiny pores** called [stomata](https://example.org/a_b). Roots take up water — from the soil.',
	'In the leaves, the *green* pigment chlorophyll captures light. The Café Society said: “It’s ‘done’”.',
	'> Most crops store between 3 % and 6 % of the light\n> energy, i.e. a few joules … and no more.\n> - naïve; re\u00adpair; H₂O; Straße'
);

describe('findQuote', () => {
	it.each([
		['the words as they stand', 'captures light', 'captures light'],
		['another case', 'GREEN PLANTS ABSORB', 'Green plants absorb'],
		['double spaces and line ends', ' Green  plants\nabsorb ', 'Green plants absorb'],
		['no-break spaces', 'Green\u00a0plants absorb', 'Green plants absorb'],
		['a hyphen for a dash', 'water - from the soil', 'water — from the soil'],
		['two hyphens without space', 'water--from the soil', 'water — from the soil'],
		['straight quotes', "said: \"It's 'done'\"", 'said: “It’s ‘done’”'],
		['quotes of another kind', 'said: ‘It`s "done"‘', 'none: said: “It’s ‘done’”'],
		['quotation marks around it', '"captures light"', 'captures light'],
		['curly quotation marks around it', '“captures light”', 'captures light'],
		['guillemets around it', '« captures light »', 'captures light'],
		['emphasis inside', 'the green pigment', 'the *green* pigment'],
		['emphasis cut through', 'tiny pores called', 'tiny pores** called'],
		['a link inside', 'called stomata. Roots', 'called [stomata](https://example.org/a_b). Roots'],
		[
			'Markdown copied along',
			'**tiny pores** called [stomata](https://example.org/a_b)',
			'tiny pores** called [stomata'
		],
		['a quote mark at a line’s start', 'the light energy', 'the light\n> energy'],
		['a list item', 'and no more. naïve', 'and no more.\n> - naïve'],
		['a soft hyphen', 'repair', 're\u00adpair'],
		['subscripts', 'H2O', 'H₂O'],
		['ß as ss', 'STRASSE', 'Straße'],
		['a decomposed accent', 'nai\u0308ve', 'naïve'],
		['no accent', 'naive', 'none: naïve'],
		['the article’s own dots', 'a few joules … and no more', 'a few joules … and no more'],
		['dots of omission', 'Green plants … carbon dioxide', 'Green plants absorb carbon dioxide'],
		['three full stops', 'Green plants ... carbon dioxide', 'Green plants absorb carbon dioxide'],
		['dots in brackets', 'Green plants […] carbon dioxide', 'Green plants absorb carbon dioxide'],
		['two omissions', 'Green … carbon … through', 'Green plants absorb carbon dioxide through'],
		['dots at the ends', '… captures light …', 'captures light'],
		['an omission in the wrong order', 'carbon dioxide … Green plants', 'none: nothing'],
		['an omission across paragraphs', 'Roots take up … captures light', 'none: nothing'],
		['words across paragraphs', 'from the soil. In the leaves', 'none: nothing'],
		['a word twice in two paragraphs', 'green', 'several: 1, 2'],
		['a word in three paragraphs', 'the', 'several: 1, 2, 3'],
		['two letters twice in one paragraph', 're', 'several: 1, 2, 3'],
		['a beginning that fits twice', 'e … called', 'several: 1'],
		['an end that fits twice', 'plants … o', 'several: 1'],
		['typing errors', 'the gren pigmant chlorophyl', 'none: the green pigment chlorophyll'],
		[
			'a word left out',
			'plants absorb dioxide through tiny pores',
			'none: plants absorb carbon dioxide through tiny pores'
		],
		[
			'errors on both sides of an omission',
			'Green plantz … called stomatta',
			'none: Green plants … called stomata'
		],
		['something else', 'the mitochondrion is the powerhouse', 'none: nothing'],
		['nothing', '', 'none: nothing'],
		['only dots', '…', 'none: nothing'],
		['only marks', '**', 'none: nothing']
	])('reads %s', (_, quote, expected) => {
		expect(told(plants, quote)).toBe(expected);
	});

	it('tells paragraph, offsets and what stands before and after', () => {
		expect(findQuote(plants, 'captures light')).toEqual({
			found: 'once',
			evidence: {
				status: 'anchored',
				quote: 'captures light',
				exact: 'captures light',
				prefix: 'the *green* pigment chlorophyll ',
				suffix: '. The Café Society said: “It’s ‘',
				paragraph: 2,
				start: 47,
				end: 61
			}
		});
	});

	it('cuts no emoji in two at the edge of prefix and suffix', () => {
		const found = findQuote(
			articleOf(`${'a'.repeat(3)}😀${'b'.repeat(31)}word${'c'.repeat(31)}😀`),
			'word'
		);
		expect(found).toMatchObject({ evidence: { prefix: 'b'.repeat(31), suffix: 'c'.repeat(31) } });
	});

	it('finds nothing in an article without paragraphs', () => {
		expect(findQuote(articleOf(), 'word')).toEqual({ found: 'none', closest: null });
	});

	it('offers no passage that differs in more than a fifth', () => {
		const article = articleOf('abcdefghij klmnopqrst');
		expect(told(article, 'abcdefghij klmnopq')).toBe('abcdefghij klmnopq');
		expect(told(article, 'abcdefghij klmnoXXXX')).toBe('none: abcdefghij klmnopqrst');
		expect(told(article, 'abcdefghij klmnXXXXX')).toBe('none: nothing');
	});

	it('finds every run of words of an article, wherever it is cut', () => {
		const word = fc.stringMatching(/^[a-zäéß]{1,9}$/);
		const text = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), {
			minLength: 1,
			maxLength: 5
		});
		fc.assert(
			fc.property(text, fc.nat(), fc.nat(), fc.nat(), (paragraphs, which, from, length) => {
				const words = paragraphs[which % paragraphs.length] ?? [];
				const start = from % words.length;
				const quote = words.slice(start, start + 1 + (length % (words.length - start))).join(' ');
				const article = articleOf(...paragraphs.map((each) => each.join(' ')));
				const occurrences = article.paragraphs.flatMap((each) => {
					const places: number[] = [];
					for (let at = each.text.indexOf(quote); at >= 0; at = each.text.indexOf(quote, at + 1))
						places.push(at);
					return places;
				}).length;
				const found = findQuote(article, quote).found;
				// Folding may find more (ß is ss), never less.
				expect(found).not.toBe('none');
				if (found === 'once') expect(occurrences).toBe(1);
			})
		);
	});

	it('never throws, and its offsets always cut out what it says', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: 'grapheme' })),
				fc.string({ unit: 'grapheme' }),
				(texts, quote) => {
					const article = articleOf(...texts);
					const found = findQuote(article, quote);
					if (found.found !== 'once') {
						expect(['several', 'none']).toContain(found.found);
						return;
					}
					const { paragraph, start, end, exact } = found.evidence;
					expect(texts[paragraph - 1]?.slice(start, end)).toBe(exact);
				}
			),
			{ numRuns: 500 }
		);
	});

	it('offers a passage that the article contains', () => {
		const letters = fc.stringMatching(/^[abc ]{20,80}$/);
		fc.assert(
			fc.property(letters, letters, fc.nat(19), (text, other, at) => {
				const article = articleOf(text, other);
				const quote = text.slice(at).replace('a', 'x');
				const result = findQuote(article, quote);
				if (result.found !== 'none' || result.closest === null) {
					expect(['once', 'several', 'none']).toContain(result.found);
					return;
				}
				expect(findQuote(article, result.closest.text).found).not.toBe('none');
			})
		);
	});
});
