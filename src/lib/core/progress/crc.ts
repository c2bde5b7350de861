/** Polynomial of CRC-32 (IEEE 802.3), bits reversed. */
const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit += 1) {
		value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
	}
	return value;
});

export interface Crc {
	/** Eight hexadecimal digits. */
	readonly sum: string;
	/** Length in bytes. */
	readonly bytes: number;
}

/**
 * CRC-32 and length of a text in UTF-8. Together they are certain to tell any one character from another: of the same
 * length in bytes it differs in at most 32 neighbouring bits, which a CRC-32 never misses; of another length the count
 * differs. (A hash such as FNV would only make it unlikely.)
 */
export function crcOf(text: string): Crc {
	let sum = 0xffffffff;
	let bytes = 0;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		if (unit < 0x80) {
			sum = withByte(sum, unit);
			bytes += 1;
			continue;
		}
		const point = text.codePointAt(index) ?? unit;
		if (point >= 0x10000) index += 1;
		const length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
		sum = withByte(sum, (leads[length] ?? 0) | (point >> (6 * (length - 1))));
		for (let rest = length - 2; rest >= 0; rest -= 1) {
			sum = withByte(sum, 0x80 | ((point >> (6 * rest)) & 0x3f));
		}
		bytes += length;
	}
	return { sum: ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0'), bytes };
}

/** First bits of a character in UTF-8, by its length in bytes. */
const leads = [0, 0, 0xc0, 0xe0, 0xf0];

function withByte(sum: number, byte: number): number {
	return (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
}
