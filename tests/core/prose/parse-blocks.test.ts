import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/core/prose/node.ts';
import { parseBlocks } from '#lib/core/prose/parse-blocks.ts';
import { hostile } from './hostile.ts';
import { showBlocks } from './show.ts';
import { runs } from '../../runs.ts';

function depth(blocks: readonly Block[]): number {
	return Math.max(
		0,
		...blocks.map((block) => {
			if (block.type === 'quote') return 1 + depth(block.children);
			if (block.type === 'list') return 1 + Math.max(...block.items.map(depth));
			return 1;
		})
	);
}

describe('parseBlocks', () => {
	it.each([
		['', ''],
		[' \n\n', ''],
		['a\nb', 'p(a↵b)'],
		['a\r\nb  \r\nc', 'p(a↵b⏎c)'],
		['a\n\nb', 'p(a) p(b)'],
		['  a\n    b', 'p(a↵b)'],
		['# A *b*\nc', 'p(strong(A em(b))) p(c)'],
		['#tag', 'p(#tag)'],
		['- a\n- b', 'ul(li(p(a)) li(p(b)))'],
		['* a\n+ b', 'ul(li(p(a))) ul(li(p(b)))'],
		['• a\n• b', 'ul(li(p(a)) li(p(b)))'],
		['1. a\n2. b', 'ol1(li(p(a)) li(p(b)))'],
		['3) a\n4) b', 'ol3(li(p(a)) li(p(b)))'],
		['1968. A year', 'p(1968. A year)'],
		['It was\n12. March', 'p(It was↵12. March)'],
		['Steps:\n1. a\n2. b', 'p(Steps:) ol1(li(p(a)) li(p(b)))'],
		['Parts:\n- a', 'p(Parts:) ul(li(p(a)))'],
		['- a\nb', 'ul(li(p(a↵b)))'],
		['- a\n\n- b', 'ul(li(p(a)) li(p(b)))'],
		['- a\n\nb', 'ul(li(p(a))) p(b)'],
		['- a\n\n  b', 'ul(li(p(a) p(b)))'],
		['- a\n  - b\n  - c\n- d', 'ul(li(p(a) ul(li(p(b)) li(p(c)))) li(p(d)))'],
		['1. a\n   - b', 'ol1(li(p(a) ul(li(p(b)))))'],
		['-a', 'p(-a)'],
		['- ', 'p(-)'],
		['---\na', 'p(---↵a)'],
		['* * *', 'p(* * *)'],
		['> a\n> b\nc', 'quote(p(a↵b)) p(c)'],
		['> a\n>\n> - b', 'quote(p(a) ul(li(p(b))))'],
		['>> a', 'quote(quote(p(a)))'],
		['- > a', 'ul(li(quote(p(a))))'],
		['```js\n*a*\n\n- b\n```\nc', 'pre(*a*↵↵- b) p(c)'],
		['~~~~\n~~~\n~~~~', 'pre(~~~)'],
		['a\n```\nb', 'p(a) pre(b)'],
		['```', 'pre()'],
		['```code``` a', 'p(code(code) a)'],
		['<div>\n*a*\n</div>', 'p(<div>↵em(a)↵</div>)']
	])('reads %j', (text, expected) => {
		expect(showBlocks(parseBlocks(text))).toBe(expected);
	});

	it.each([
		['a\nb c', 'b', 'p(a↵mark(b) c)'],
		['> see **bold\n> here** on', 'bold\n> here** on', 'quote(p(see mark(strong(bold↵here) on)))'],
		['- a b\n- c d', 'b\n- c', 'ul(li(p(a mark(b))) li(p(mark(c) d)))'],
		['a\n\nb', 'a\n\nb', 'p(mark(a)) p(mark(b))'],
		['# a b', 'b', 'p(strong(a mark(b)))'],
		['a\r\n  b', 'a\r\n  b', 'p(mark(a↵b))']
	])('highlights in %j the passage %j', (text, passage, expected) => {
		const start = text.indexOf(passage);
		expect(showBlocks(parseBlocks(text, [{ start, end: start + passage.length }]))).toBe(expected);
	});

	it('keeps every word in its order', () => {
		const lines = fc.array(
			fc.tuple(
				fc.constantFrom('', '- ', '  - ', '1. ', '> ', '> - ', '# ', '    ', '```\n', '~~~', '\n'),
				fc.stringMatching(/^[a-z]{0,6}$/)
			),
			{ maxLength: 20 }
		);
		const words = (text: string): string => text.replaceAll(/[^a-z]/g, '');
		fc.assert(
			fc.property(lines, (pairs) => {
				// What follows opening backticks or tildes on their line names the language of the code, and is not shown.
				const text = pairs.map(([mark, word]) => (mark === '~~~' ? mark : mark + word)).join('\n');
				const shown = showBlocks(parseBlocks(text)).replaceAll(
					/\b(?:p|ul|li|quote|pre|strong)\(/g,
					''
				);
				expect(words(shown.replaceAll(/\bol\d+\(/g, ''))).toBe(words(text));
			}),
			{ numRuns: runs(300, 5000) }
		);
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
				expect(parseBlocks(text)).toBeInstanceOf(Array);
			})
		);
	});

	it.each(hostile.map((text) => [text.slice(0, 20), text] as const))('survives %j', (_, text) => {
		expect(depth(parseBlocks(text))).toBeLessThanOrEqual(21);
	});
});
