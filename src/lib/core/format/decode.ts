import type { Diagnostic } from './diagnostic.ts';
import { maximumBytes } from './limits.ts';
import { diagnose } from './message.ts';

/** What windows-1252 has in place of the control characters 0x80–0x9f; 0 where it has nothing. */
const windows1252 = [
	0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
	0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
	0x203a, 0x0153, 0, 0x017e, 0x0178
];

/**
 * The text of a file's bytes: UTF-8, UTF-16 with a byte-order mark, else windows-1252 with a note. A binary file, or one
 * beyond the limit, gives an error and no text.
 */
export function decode(bytes: Uint8Array): {
	readonly text: string;
	readonly diagnostics: readonly Diagnostic[];
} {
	const start = { line: 1, column: 1 };
	if (bytes.length > maximumBytes) {
		return { text: '', diagnostics: [diagnose('file-too-large', start, { bytes: bytes.length })] };
	}
	const wide = utf16(bytes);
	if (wide !== null) return { text: wide, diagnostics: [] };
	if (isBinary(bytes)) return { text: '', diagnostics: [diagnose('binary-file', start, {})] };
	const text = utf8(bytes);
	if (text !== null) return { text, diagnostics: [] };
	return { text: western(bytes), diagnostics: [diagnose('not-utf-8', start, {})] };
}

/** Text has no null bytes and next to no control characters. */
function isBinary(bytes: Uint8Array): boolean {
	let odd = 0;
	for (const byte of bytes) {
		if (byte === 0) return true;
		if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
	}
	return odd > 8 && odd * 50 > bytes.length;
}

function utf16(bytes: Uint8Array): string | null {
	const little = bytes[0] === 0xff && bytes[1] === 0xfe;
	const big = bytes[0] === 0xfe && bytes[1] === 0xff;
	if ((!little && !big) || bytes.length % 2 === 1) return null;
	const units: number[] = [];
	for (let at = 2; at < bytes.length; at += 2) {
		const first = bytes[at] ?? 0;
		const second = bytes[at + 1] ?? 0;
		units.push(little ? first | (second << 8) : (first << 8) | second);
	}
	return fromUnits(units);
}

/** By hand, because the core knows no TextDecoder; `null` at the first byte that is not UTF-8. */
function utf8(bytes: Uint8Array): string | null {
	const units: number[] = [];
	let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	while (at < bytes.length) {
		const lead = bytes[at] ?? 0;
		const more =
			lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1;
		if (more < 0 || at + more >= bytes.length) return null;
		let code = more === 0 ? lead : lead & (0x3f >> more);
		for (let next = 1; next <= more; next += 1) {
			const byte = bytes[at + next] ?? 0;
			if ((byte & 0xc0) !== 0x80) return null;
			code = (code << 6) | (byte & 0x3f);
		}
		const overlong = (more === 2 && code < 0x800) || (more === 3 && code < 0x10000);
		if (overlong || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
		if (code < 0x10000) units.push(code);
		else units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
		at += more + 1;
	}
	return fromUnits(units);
}

function western(bytes: Uint8Array): string {
	const units = Array.from(bytes, (byte) =>
		byte >= 0x80 && byte < 0xa0 ? windows1252[byte - 0x80] || 0xfffd : byte
	);
	return fromUnits(units);
}

/** In pieces, because a call takes only so many arguments. */
function fromUnits(units: readonly number[]): string {
	const pieces: string[] = [];
	for (let at = 0; at < units.length; at += 8192) {
		pieces.push(String.fromCharCode(...units.slice(at, at + 8192)));
	}
	return pieces.join('');
}
