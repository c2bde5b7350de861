import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '#lib/core/format/source-line.ts';
import { spansOf, withPlainLineEnds } from '#lib/core/format/span.ts';

const cut = (text: string, line: number, column: number): string => {
	const [span] = spansOf(text, [{ line, column }]);
	return text.slice(span?.from, span?.to);
};

describe('spansOf', () => {
	it.each([
		['the line from a column on', 'one\n  two three\nfour', 2, 3, 'two three'],
		['no white space at the end', 'one  \ntwo', 1, 1, 'one'],
		['nothing of an empty line', 'one\n\ntwo', 2, 1, ''],
		['lines that end as on Windows', 'one\r\ntwo\r\nthree', 3, 1, 'three'],
		['a line behind a line separator', 'one\u2028two', 2, 2, 'wo'],
		['nothing behind the end of a line', 'one\ntwo', 1, 9, ''],
		['the last line for one behind it', 'one\ntwo', 7, 1, 'two']
	])('points at %s', (_, text, line, column, expected) => {
		expect(cut(text, line, column)).toBe(expected);
	});

	it('finds many places in one pass, several on a line', () => {
		const text = 'a\nbb\nccc';
		const places = [
			{ line: 1, column: 1 },
			{ line: 3, column: 1 },
			{ line: 3, column: 2 }
		];
		expect(spansOf(text, places)).toEqual([
			{ from: 0, to: 1 },
			{ from: 5, to: 8 },
			{ from: 6, to: 8 }
		]);
	});
});

describe('withPlainLineEnds', () => {
	it('keeps every line of the reader where it was', () => {
		const unit = fc.constantFrom('a', ' ', '\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\v');
		fc.assert(
			fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
				const plain = withPlainLineEnds(text);
				expect(plain.split('\n')).toEqual(splitLines(text).map(({ raw }) => raw));
			})
		);
	});
});
