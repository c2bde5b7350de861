const plain = /^[ -~]*$/u;
const variants = /[“”„«»]|[‘’‚]|[‐-―−]|\s{2,}|[^\S ]/gu;

/** Letter case, spaces, and the styles of quotation marks and dashes make no other text. */
export function folded(text: string): string {
	const wide = plain.test(text) ? text : text.normalize('NFKC');
	return wide.toLowerCase().replace(variants, foldedSign).trim();
}

function foldedSign(sign: string): string {
	if ('“”„«»'.includes(sign)) return '"';
	if ('‘’‚'.includes(sign)) return "'";
	return sign.trim() === '' ? ' ' : '-';
}
