import type { ArticleIndex } from './article-index.ts';
import { rarestGrams } from './grams.ts';

/** Finds one piece of a quotation in the folded article; all offsets are into its text, −1 is none. */
export interface Seeker {
	readonly length: number;
	/** The first match at or after an offset. Offsets asked for may only grow, which keeps the whole search linear. */
	readonly from: (offset: number) => number;
	/** The match after a match. */
	readonly after: (match: number) => number;
}

const combining = /\p{M}/u;
/** A run of three characters that stands at fewer than one in so many offsets is worth looking up. */
const rare = 50;

export function seeker(index: ArticleIndex, piece: string): Seeker {
	const [gram] = rarestGrams(index, piece, 1);
	const indexOf =
		gram !== undefined && gram.offsets.length * rare < index.text.length
			? (offset: number): number => indexByGram(index.text, piece, offset, gram.at, gram.offsets)
			: (offset: number): number => index.text.indexOf(piece, offset);
	/** A match that would cut an accent off its letter is none: `cafe` does not quote `café`. */
	const next = (offset: number): number => {
		let at = indexOf(offset);
		while (at >= 0 && combining.test(index.text.charAt(at + piece.length))) at = indexOf(at + 1);
		return at;
	};
	let at = next(0);
	return {
		length: piece.length,
		from: (offset) => {
			if (at >= 0 && at < offset) at = next(offset);
			return at;
		},
		after: (match) => next(match + 1)
	};
}

/** `text.indexOf(piece, from)`, looking only where a rare run of the piece stands. */
function indexByGram(
	text: string,
	piece: string,
	from: number,
	shift: number,
	offsets: Int32Array
): number {
	let low = 0;
	let high = offsets.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((offsets[middle] ?? 0) < from + shift) low = middle + 1;
		else high = middle;
	}
	for (; low < offsets.length; low += 1) {
		const at = (offsets[low] ?? 0) - shift;
		if (text.startsWith(piece, at)) return at;
	}
	return -1;
}
