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
	const add = (byte: number): void => {
		sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
		bytes += 1;
	};
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		if (unit < 0x80) {
			add(unit);
			continue;
		}
		const point = text.codePointAt(index) ?? unit;
		if (point < 0x800) {
			add(0xc0 | (point >> 6));
		} else if (point < 0x10000) {
			add(0xe0 | (point >> 12));
			add(0x80 | ((point >> 6) & 0x3f));
		} else {
			index += 1;
			add(0xf0 | (point >> 18));
			add(0x80 | ((point >> 12) & 0x3f));
			add(0x80 | ((point >> 6) & 0x3f));
		}
		add(0x80 | (point & 0x3f));
	}
	return { sum: ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0'), bytes };
}
