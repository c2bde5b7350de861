import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '#lib/core/format/decode.ts';

const codes = (bytes: Uint8Array): readonly string[] =>
	decode(bytes).diagnostics.map(({ code }) => code);

describe('decode', () => {
	it('reads any UTF-8 text as the platform does', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				fc.pre(!text.includes('\0') && !/[\u0001-\u0008]/u.test(text));
				const wellFormed = Buffer.from(text, 'utf8')
					.toString('utf8')
					.replace(/^\ufeff/u, '');
				expect(decode(new Uint8Array(Buffer.from(text, 'utf8')))).toEqual({
					text: wellFormed,
					diagnostics: []
				});
			})
		);
	});

	it('strips a byte-order mark', () => {
		expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x51]))).toEqual({
			text: 'Q',
			diagnostics: []
		});
	});

	it('reads UTF-16 as Notepad saves it', () => {
		expect(decode(new Uint8Array([0xff, 0xfe, 0x51, 0, 0x3a, 0])).text).toBe('Q:');
		expect(decode(new Uint8Array([0xfe, 0xff, 0, 0x51, 0, 0x3a])).text).toBe('Q:');
	});

	it('falls back to windows-1252 and says so', () => {
		const bytes = new Uint8Array([0x93, 0xe9, 0x94, 0x20, 0x80]);
		expect(decode(bytes).text).toBe('“é” €');
		expect(codes(bytes)).toEqual(['not-utf-8']);
	});

	it.each([
		['an overlong sequence', [0xc0, 0xaf]],
		['a surrogate', [0xed, 0xa0, 0x80]],
		['a code beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
		['a sequence cut short', [0x41, 0xe2, 0x82]]
	])('takes %s for no UTF-8', (_, bytes) => {
		expect(codes(new Uint8Array(bytes))).toEqual(['not-utf-8']);
	});

	it('refuses a binary file', () => {
		const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
		expect(decode(picture).text).toBe('');
		expect(codes(picture)).toEqual(['binary-file']);
	});

	it('refuses more than 1 MB', () => {
		expect(codes(new Uint8Array(1_048_577).fill(0x41))).toEqual(['file-too-large']);
		expect(codes(new Uint8Array(1_048_576).fill(0x41))).toEqual([]);
	});
});
