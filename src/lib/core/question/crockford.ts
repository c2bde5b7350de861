const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** The low bits of a number as Crockford base-32 digits, five bits each, the lowest first. */
export function crockford(bits: number, length: number): string {
	let text = '';
	for (let at = 0; at < length; at += 1) text += digits.charAt((bits >>> (5 * at)) & 31);
	return text;
}
