/** One bit a letter that occurs, folded into 32: texts within n edits differ in at most 2n bits. */
export function letterMask(text: string): number {
	let mask = 0;
	for (let index = 0; index < text.length; index += 1) mask |= 1 << (text.charCodeAt(index) & 31);
	return mask;
}

/** Whether two texts with these masks may lie within so many edits of one another. */
export function mayLieWithin(a: number, b: number, edits: number): boolean {
	let left = 2 * edits;
	for (let different = a ^ b; different !== 0; different &= different - 1) {
		left -= 1;
		if (left < 0) return false;
	}
	return true;
}
