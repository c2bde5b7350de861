import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '#lib/session/write/lines.ts';

describe('linesOf', () => {
	it('finds the line of an offset, and the nearest one outside of the text', () => {
		const lines = linesOf('one\n\nthree\n');
		expect(lines.count).toBe(4);
		expect(lines.at(0)).toEqual({ number: 1, from: 0, text: 'one' });
		expect(lines.at(3)).toEqual({ number: 1, from: 0, text: 'one' });
		expect(lines.at(4)).toEqual({ number: 2, from: 4, text: '' });
		expect(lines.at(99)).toEqual({ number: 4, from: 11, text: '' });
		expect(lines.numbered(0)).toEqual(lines.at(0));
		expect(lines.numbered(3)).toEqual({ number: 3, from: 5, text: 'three' });
		expect(lines.numbered(99)).toEqual(lines.at(99));
	});

	it('agrees with splitting the text, at every offset', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 40 }), (text) => {
				const lines = linesOf(text);
				const split = text.split('\n');
				expect(lines.count).toBe(split.length);
				for (let at = 0; at <= text.length; at += 1) {
					const number = text.slice(0, at).split('\n').length;
					const found = lines.at(at);
					expect([found.number, found.text]).toEqual([number, split[number - 1]]);
					expect(text.slice(found.from, found.from + found.text.length)).toBe(found.text);
				}
			})
		);
	});
});
