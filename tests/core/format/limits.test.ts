import { describe, expect, it } from 'vitest';
import { accountLines } from '#lib/core/format/account-lines.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';

const codesOf = (text: string): readonly string[] =>
	parseSet(text, 'x').diagnostics.map(({ code }) => code);

describe('limits', () => {
	it('refuses more than 1 MB', () => {
		expect(codesOf('x'.repeat(1_048_577))).toEqual(['file-too-large']);
	});

	it('keeps 2,000 questions and holds the rest back', () => {
		const text = `Title: T\n${Array.from({ length: 2003 }, (_, at) => `Q: ${String(at)}?\n= a\n`).join('')}`;
		const { set, heldBack, diagnostics } = parseSet(text, 'x');
		expect(set.questions).toHaveLength(2000);
		expect(heldBack).toBe(3);
		expect(diagnostics.map(({ code }) => code)).toEqual(['too-many-questions']);
	});

	it('keeps exactly 2,000 questions without a word', () => {
		expect(codesOf(`Title: T\n${'Q: a?\n= b\n'.repeat(2000)}`)).toEqual([]);
	});

	it('keeps 2,000 cards of a block that fills the file', () => {
		const { set, heldBack } = parseSet(`Title: T\nCards:\n${'a :: b\n'.repeat(140_000)}`, 'x');
		expect([set.questions.length, heldBack]).toEqual([2000, 138_000]);
	});

	it.each([
		['a title of 201 characters', `Title: ${'a'.repeat(201)}\nQ: a?\n= b\n`, 'title-too-long'],
		['a prompt of 4,097', `Title: T\nQ: ${'a'.repeat(4097)}\n= b\n`, 'text-too-long'],
		['an option of 4,097', `Title: T\nQ: a?\n[x] ${'a'.repeat(4097)}\n[ ] b\n`, 'text-too-long'],
		[
			'an explanation of 4,097',
			`Title: T\nQ: a?\n= b\nExplanation: ${'a'.repeat(4097)}\n`,
			'text-too-long'
		],
		['quotations 21 deep', `Title: T\nQ: a?\n${'>'.repeat(21)} b\n\n= b\n`, 'text-too-deep']
	])('refuses %s', (_, text, code) => {
		expect(codesOf(text)).toEqual([code]);
	});

	/** At this length, work that grows with its square would not end within the time that a test has. */
	it.each([
		'_*',
		'{',
		'Fill: {a} {',
		'$x',
		'`a``',
		'->',
		'::',
		'\\',
		'```a\n',
		'~~~\n',
		'# a\nb\n',
		'[x] a\n',
		'abcd: x\n',
		'> ',
		'**Q',
		'- - ',
		'A. x\n',
		'Q: a\n= b\n',
		'\u200b',
		'1. x\n',
		'a -> b\n'
	])(
		'accounts for every line of a long file of nothing but %j',
		(piece) => {
			const text = `Q: x\n${piece.repeat(Math.ceil(400_000 / piece.length))}`;
			expect(accountLines(text, 'x')).not.toContain(null);
		},
		60_000
	);
});

describe('findings', () => {
	it('stop at 5,000 errors, and say so', () => {
		const { diagnostics, set, heldBack } = parseSet(
			`Title: T\nQ: a?\n${'[x] b\n'.repeat(6000)}\nQ: c?\n= d\n`,
			'x'
		);
		expect(diagnostics).toHaveLength(5001);
		expect(diagnostics.filter(({ code }) => code === 'more-findings')).toHaveLength(1);
		expect([set.questions.length, heldBack]).toEqual([1, 1]);
	});
});
