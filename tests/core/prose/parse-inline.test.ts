import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '#lib/core/prose/node.ts';
import { parseInline } from '#lib/core/prose/parse-inline.ts';
import { plainInline } from '#lib/core/prose/plain.ts';
import { hostile } from './hostile.ts';
import { show } from './show.ts';
import { runs } from '../../runs.ts';

/** Pieces that mean something to the reader, in any order. */
const markdown = fc
	.array(
		fc.constantFrom(
			...[
				'*',
				'**',
				'_',
				'`',
				'``',
				'[',
				']',
				'(',
				')',
				'](https://a.b/c)',
				'![',
				'<https://x.y>',
				'\\',
				'$'
			],
			...[
				'\n',
				'  \n',
				' ',
				'a',
				'word',
				'ä',
				'😀',
				'1',
				'!',
				'"',
				'# ',
				'> ',
				'- ',
				'\n\n',
				'```\n'
			]
		),
		{ maxLength: 60 }
	)
	.map((pieces) => pieces.join(''));

function depth(nodes: readonly Inline[]): number {
	return Math.max(0, ...nodes.map((node) => ('children' in node ? 1 + depth(node.children) : 1)));
}

function count(nodes: readonly Inline[]): number {
	return nodes.reduce((sum, node) => sum + 1 + ('children' in node ? count(node.children) : 0), 0);
}

describe('parseInline', () => {
	it.each([
		['plain words', 'plain words'],
		['', ''],
		['*a* and _b_', 'em(a) and em(b)'],
		['**a** and __b__', 'strong(a) and strong(b)'],
		['***a***', 'em(strong(a))'],
		['**a *b* c**', 'strong(a em(b) c)'],
		['*a **b** c*', 'em(a strong(b) c)'],
		['*(*a*)*', 'em((em(a)))'],
		['"*a*", (**b**).', '"em(a)", (strong(b)).'],
		['**强调**后', 'strong(强调)后'],
		['un*believ*able', 'unem(believ)able'],
		['snake_case_word', 'snake_case_word'],
		['2*3*4 and 2 * 3 * 4', '2*3*4 and 2 * 3 * 4'],
		['* a*, *b *', '* a*, *b *'],
		['**a', '**a'],
		['a*', 'a*'],
		['**a*', '*em(a)'],
		['*a**', 'em(a)*'],
		['*a _b* c_', 'em(a _b) c_'],
		['footnote* and another*', 'footnote* and another*'],
		['`a*b*` `` `c` ``', 'code(a*b*) code(`c`)'],
		['`a', '`a'],
		['``a`', '``a`'],
		['a ` b ` c', 'a code(b) c'],
		['`a\nb`', 'code(a b)'],
		['\\*a\\* \\\\ \\a \\', '*a* \\ \\a \\'],
		['[a](https://b.c/d?e=f#g)', 'link<https://b.c/d?e=f#g>(a)'],
		['[a *b*](<https://b.c> "title") c', 'link<https://b.c>(a em(b)) c'],
		['[a](https://b.c/d_(e))', 'link<https://b.c/d_(e)>(a)'],
		['[a [b](https://c.d) e](https://f.g)', '[a link<https://c.d>(b) e](https://f.g)'],
		['*[a*](https://b.c)', '*link<https://b.c>(a*)'],
		['[mail](mailto:a@b.c)', 'link<mailto:a@b.c>(mail)'],
		[
			'<https://b.c> <mailto:a@b.c>',
			'link<https://b.c>(https://b.c) link<mailto:a@b.c>(mailto:a@b.c)'
		],
		['[a](http://b.c)', '[a](http://b.c)'],
		['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
		['[a](https://user@b.c)', '[a](https://user@b.c)'],
		['[a](https:\\\\b.c)', '[a](https:\\b.c)'],
		['[a](//b.c) [b](/c) [](https://d.e)', '[a](//b.c) [b](/c) [](https://d.e)'],
		['[a] (b) [c', '[a] (b) [c'],
		['![a leaf](leaf.png)', 'img<leaf.png>(a leaf)'],
		['![](data:image/png;base64,AAAA)', 'img<data:image/png;base64,AAAA>()'],
		['![a](https://b.c/d.png)', '![a](https://b.c/d.png)'],
		['![a](data:image/svg+xml;base64,AAAA)', '![a](data:image/svg+xml;base64,AAAA)'],
		['![a](../b.png) ![a](b/c.png) ![a](.png)', '![a](../b.png) ![a](b/c.png) ![a](.png)'],
		['wow![a', 'wow![a'],
		['a  \nb', 'a⏎b'],
		['a\\\nb', 'a⏎b'],
		['a \n  b', 'a↵b'],
		['<b>a</b> &amp; <br>', '<b>a</b> &amp; <br>'],
		['$a_1*b*c_2$ and \\(x_1*y*z\\)', '$a_1*b*c_2$ and \\(x_1*y*z\\)'],
		['$$a*b*c$$ \\[a*b*c\\] *d*', '$$a*b*c$$ \\[a*b*c\\] em(d)'],
		['$5 and *a* $6', '$5 and em(a) $6'],
		['$5-$6 for *a*', '$5-$6 for em(a)'],
		['\\(not closed *a*', '(not closed em(a)']
	])('reads %j', (text, expected) => {
		expect(show(parseInline(text))).toBe(expected);
	});

	it('shows the host of a link', () => {
		expect(parseInline('[a](https://Example.org:8080/b)')).toMatchObject([
			{ host: 'example.org:8080' }
		]);
		expect(parseInline('[a](mailto:a@b.c?subject=d)')).toMatchObject([{ host: 'a@b.c' }]);
	});

	it('refuses an image that is too large', () => {
		const image = (size: number): string => `![a](data:image/png;base64,${'A'.repeat(size)})`;
		expect(parseInline(image(1000))).toMatchObject([{ type: 'image' }]);
		expect(parseInline(image(300_000))).toMatchObject([{ type: 'text' }]);
	});

	it('leaves emphasis as text beyond a depth of 20', () => {
		const deep = '*a '.repeat(25) + 'b' + '*'.repeat(25);
		const nodes = parseInline(deep);
		expect(depth(nodes)).toBe(21);
		expect(plainInline(nodes)).toBe('a '.repeat(20) + '*a '.repeat(5) + 'b' + '*'.repeat(5));
	});

	it.each([
		['a **b c** d', 'b c', 'a mark(strong(b c)) d'],
		['a **b c** d', 'c** d', 'a strong(b mark(c))mark( d)'],
		['a **b c** d', 'a **b', 'mark(a )strong(mark(b) c) d'],
		['a **b** c', '*b*', 'a mark(strong(b)) c'],
		['a *b **c d** e* f', 'c d', 'a em(b mark(strong(c d)) e) f'],
		['a *b **c d** e* f', 'd** e* f', 'a em(b strong(c mark(d))mark( e))mark( f)'],
		['[a b](https://c.d)', 'b', 'link<https://c.d>(a mark(b))'],
		['`a b` c', 'b` c', 'code(a )mark(code(b) c)'],
		['`` a b `` c', 'a', 'mark(code(a))code( b) c'],
		['a \\* b', '* b', 'a mark(* b)'],
		['a  \nb c', 'a  \nb', 'mark(a⏎b) c'],
		['a ![b](c.png) d', '![b](c.png)', 'a mark(img<c.png>(b)) d'],
		['a b', 'a b', 'mark(a b)']
	])('highlights in %j the passage %j', (text, passage, expected) => {
		const start = text.indexOf(passage);
		expect(show(parseInline(text, [{ start, end: start + passage.length }]))).toBe(expected);
	});

	it('highlights several ranges, in any order, touching or overlapping', () => {
		const ranges = [
			{ start: 8, end: 9 },
			{ start: 0, end: 1 },
			{ start: 1, end: 3 },
			{ start: 2, end: 4 },
			{ start: 5, end: 5 }
		];
		expect(show(parseInline('abcdefghij', ranges))).toBe('mark(abcd)efghmark(i)j');
	});

	it('shows the same with highlights as without', () => {
		const nat = fc.nat(80);
		const ranges = fc.array(fc.record({ start: nat, end: nat }), { maxLength: 4 });
		fc.assert(
			fc.property(markdown, ranges, (text, marks) => {
				expect(plainInline(parseInline(text, marks))).toBe(plainInline(parseInline(text)));
			}),
			{ numRuns: runs(300, 5000) }
		);
	});

	it('keeps every letter and digit in its order', () => {
		const words = (text: string): string => text.replaceAll(/[^\p{L}\p{N}😀]/gu, '');
		fc.assert(
			fc.property(markdown, (text) => {
				// A link's address is not shown as text.
				const shown = parseInline(text.replaceAll('](https://a.b/c)', ']'));
				expect(words(plainInline(shown))).toBe(words(text.replaceAll('](https://a.b/c)', ']')));
			}),
			{ numRuns: runs(300, 5000) }
		);
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
				expect(parseInline(text)).toBeInstanceOf(Array);
			})
		);
	});

	it.each(hostile.map((text) => [text.slice(0, 20), text] as const))('survives %j', (_, text) => {
		const nodes = parseInline(text);
		expect(depth(nodes)).toBeLessThanOrEqual(21);
		expect(count(nodes)).toBeLessThanOrEqual(text.length);
		expect(JSON.stringify(nodes)).not.toMatch(
			/"href":"(?!https:|mailto:)|"src":"(?:https?:|\/|\.\.)/
		);
	});

	it('gives no tree that grows faster than the text', () => {
		for (const unit of ['_*', '**a*', '[a](https://b.c) ', '*a _b ', '`a` ', '[*']) {
			const once = count(parseInline(unit.repeat(1000)));
			const twice = count(parseInline(unit.repeat(2000)));
			expect(twice).toBeLessThanOrEqual(2 * once + 50);
		}
	});
});
