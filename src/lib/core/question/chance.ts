/**
 * A 32-bit number from a text, the same for ever and everywhere: FNV-1a over UTF-16 units, then the final mix of
 * MurmurHash3, without which texts that differ in their last letter get neighbouring numbers.
 */
export function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	}
	value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
	return (value ^ (value >>> 16)) >>> 0;
}
