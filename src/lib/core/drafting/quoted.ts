/** Words between quotation marks; offsets into the text, in UTF-16 units, the marks included. */
export interface Quoted {
	readonly start: number;
	readonly end: number;
	/** Without the marks. */
	readonly text: string;
}

const pairs: Readonly<Record<string, string>> = { '“': '”', '"': '"' };

/**
 * The outermost quotations of a paragraph: what is quoted inside another stays part of it. `null` where a mark has no
 * partner, for then nobody knows where anything ends. Single marks are apostrophes as well, and count only where no
 * double one stands and they enclose whole phrases.
 */
export function quotedIn(text: string): readonly Quoted[] | null {
	if (!/["“”]/u.test(text)) return inSingleMarks(text);
	const found: Quoted[] = [];
	for (let at = 0; at < text.length; at += 1) {
		const sign = text.charAt(at);
		if (sign === '”') return null;
		const close = pairs[sign];
		if (close === undefined) continue;
		const to = text.indexOf(close, at + 1);
		if (to < 0) return null;
		const inside = text.slice(at + 1, to);
		// `“ … “ … ”`, and a straight mark that closes where only one can open.
		if (/["“”]/u.test(inside) || /^\s|\s$/u.test(inside)) return null;
		found.push({ start: at, end: to + 1, text: inside });
		at = to;
	}
	return found;
}

function inSingleMarks(text: string): readonly Quoted[] {
	const phrases = /(?<![\p{L}\p{N}])‘([^‘]*?[,.?!])’(?!\p{L})/gu;
	return [...text.matchAll(phrases)].map(({ 0: whole, 1: inside = '', index }) => ({
		start: index,
		end: index + whole.length,
		text: inside
	}));
}
