import * as fc from 'fast-check';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crcOf } from '#lib/core/progress/crc.ts';
import { anyCharacter } from './arbitrary-events.ts';

describe('crcOf', () => {
	it.each([
		['', '00000000', 0],
		['123456789', 'cbf43926', 9]
	])('is for %j what the standard says', (text, sum, bytes) => {
		expect(crcOf(text)).toEqual({ sum, bytes });
	});

	it.each(['\u007f', '\u0080', '\u07ff', '\u0800', '\ud7ff', '\uffff', '\u{10000}', '\u{10ffff}'])(
		'knows how many bytes %j has',
		(text) => {
			const bytes = Buffer.from(text, 'utf8');
			const sum = crc32(bytes).toString(16).padStart(8, '0');
			expect(crcOf(text)).toEqual({ sum, bytes: bytes.length });
		}
	);

	it('is the CRC-32 of the UTF-8 bytes of any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: anyCharacter, maxLength: 50 }), (text) => {
				const bytes = Buffer.from(text, 'utf8');
				const sum = crc32(bytes).toString(16).padStart(8, '0');
				expect(crcOf(text)).toEqual({ sum, bytes: bytes.length });
			})
		);
	});
});
