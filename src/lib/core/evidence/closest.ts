import { excerpt } from '../prose/excerpt.ts';
import { plainInline } from '../prose/plain.ts';
import { paragraphAt } from './article-index.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Article } from './article.ts';
import type { Gram } from './grams.ts';
import { rarestGrams } from './grams.ts';

/** Offsets into the folded text. */
interface Passage {
	readonly from: number;
	readonly to: number;
	readonly edits: number;
}

/** A quotation that differs in more than a fifth of its characters is another one. */
const tolerance = 0.2;
/** Caps on the work for one quotation, so that a file full of wrong ones is still read at once. */
const mostEdits = 48;
const seeds = 10;
const seedOffsets = 100;
/** Places compared, for long and for short quotations, which cost less and say less about where they belong. */
const fewestPlaces = 3;
const mostPlaces = 24;
const charactersCompared = 400;

const wordCharacter = /[\p{L}\p{N}\p{M}']/u;
const longestWord = 30;

/**
 * What the article says in place of a quotation it does not contain, with at most 20 % of the characters inserted, left
 * out or changed (and at most 48): its words without Markdown's marks, cut at whole words. Several pieces must all be close, in one
 * paragraph and in order; they come back joined by ` … `.
 *
 * Places worth a look are those where rare runs of three characters of the quotation occur; there the edit
 * distance is computed in a band (Sellers 1980, Ukkonen 1985).
 */
export function closestPassage(
	article: Article,
	index: ArticleIndex,
	pieces: readonly string[]
): { readonly paragraph: number; readonly text: string } | null {
	const passages: Passage[] = [];
	for (const piece of pieces) {
		const passage = closestTo(index, piece);
		if (passage === null || passage.from < (passages.at(-1)?.to ?? 0)) return null;
		passages.push(passage);
	}
	const places = new Set(passages.map(({ from }) => paragraphAt(index, from)));
	const [place] = places;
	const paragraph = place === undefined ? undefined : article.paragraphs[place];
	if (paragraph === undefined || places.size > 1) return null;
	const words = passages.map(({ from, to }) => {
		const passage = { start: index.starts[from] ?? 0, end: index.ends[to - 1] ?? 0 };
		return plainInline(excerpt(paragraph.text, passage));
	});
	return { paragraph: paragraph.number, text: words.join(' … ') };
}

function closestTo(index: ArticleIndex, piece: string): Passage | null {
	const edits = Math.min(Math.floor(piece.length * tolerance), mostEdits);
	let best: Passage | null = null;
	for (const diagonal of likelyDiagonals(index, piece, edits)) {
		const passage = align(index, piece, diagonal, best === null ? edits : best.edits - 1);
		if (passage !== null) best = passage;
		if (best?.edits === 0) break;
	}
	return best === null ? null : toWholeWords(index.text, best);
}

/** Where the quotation would begin, if a seed of it is where it is; `paragraph` is a position. */
interface Diagonal {
	readonly start: number;
	readonly width: number;
	readonly paragraph: number;
}

/** The places that most seeds agree on, best first. */
function likelyDiagonals(index: ArticleIndex, piece: string, edits: number): readonly Diagonal[] {
	const width = Math.max(edits, 8);
	const votes = new Map<number, { diagonal: Diagonal; votes: number }>();
	for (const { at, offsets } of rarestSeeds(index, piece)) {
		for (const offset of offsets.subarray(0, seedOffsets)) {
			const paragraph = paragraphAt(index, offset);
			const bucket = Math.floor((offset - at) / width);
			// Paragraph and bucket as one number: buckets lie between −4,096 and the length of the text.
			const key = paragraph * 2 ** 24 + bucket + 4096;
			const known = votes.get(key);
			if (known !== undefined) known.votes += 1;
			else votes.set(key, { diagonal: { start: bucket * width, width, paragraph }, votes: 1 });
		}
	}
	const ballot = [...votes.values()];
	const places = Math.floor(charactersCompared / piece.length);
	return ballot
		.sort((one, other) => other.votes - one.votes || one.diagonal.start - other.diagonal.start)
		.slice(0, Math.max(fewestPlaces, Math.min(places, mostPlaces)))
		.map(({ diagonal }) => diagonal);
}

/** Runs that the article has at all: those with a typing error in them are the rarest of all. */
function rarestSeeds(index: ArticleIndex, piece: string): readonly Gram[] {
	return rarestGrams(index, piece, piece.length)
		.filter(({ offsets }) => offsets.length > 0)
		.slice(0, seeds);
}

/**
 * The stretch of the paragraph nearest to the piece, beginning within the diagonal's width or `edits` characters of it;
 * `null` when it needs more edits than that.
 */
function align(
	index: ArticleIndex,
	piece: string,
	{ start, width, paragraph }: Diagonal,
	edits: number
): Passage | null {
	if (edits < 0) return null;
	const paragraphStart = index.bounds[paragraph] ?? 0;
	const paragraphEnd = (index.bounds[paragraph + 1] ?? 0) - 1;
	const band = width + 2 * edits + 1;
	const far = edits + 1;
	// Row i, column b stand for i characters of the piece read, and the text read up to `start - edits + i + b`.
	const base = start - edits;
	let costs = new Int32Array(band);
	let origins = Int32Array.from({ length: band }, (_, column) => base + column);
	let nextCosts = new Int32Array(band);
	let nextOrigins = new Int32Array(band);
	for (let column = 0; column < band; column += 1)
		if (base + column < paragraphStart || base + column > paragraphEnd) costs[column] = far;
	for (let row = 1; row <= piece.length; row += 1) {
		const unit = piece.charCodeAt(row - 1);
		let least = far;
		for (let column = 0; column < band; column += 1) {
			const end = base + row + column;
			let cost = far;
			let origin = 0;
			if (end >= paragraphStart && end <= paragraphEnd) {
				if (end > paragraphStart) {
					const same = index.text.charCodeAt(end - 1) === unit;
					cost = (costs[column] ?? far) + (same ? 0 : 1);
					origin = origins[column] ?? 0;
				}
				const omitted = column + 1 < band ? (costs[column + 1] ?? far) + 1 : far;
				if (omitted < cost) {
					cost = omitted;
					origin = origins[column + 1] ?? 0;
				}
				const inserted = column > 0 ? (nextCosts[column - 1] ?? far) + 1 : far;
				if (inserted < cost) {
					cost = inserted;
					origin = nextOrigins[column - 1] ?? 0;
				}
			}
			nextCosts[column] = cost > far ? far : cost;
			nextOrigins[column] = origin;
			if (cost < least) least = cost;
		}
		if (least > edits) return null;
		[costs, nextCosts] = [nextCosts, costs];
		[origins, nextOrigins] = [nextOrigins, origins];
	}
	let best: Passage | null = null;
	for (let column = 0; column < band; column += 1) {
		const cost = costs[column] ?? far;
		const from = origins[column] ?? 0;
		const to = base + piece.length + column;
		if (cost <= edits && to > from && (best === null || cost < best.edits))
			best = { from, to, edits: cost };
	}
	return best;
}

/** Takes in the rest of a word cut at either end, and leaves out space there; scripts without spaces stay as they are. */
function toWholeWords(text: string, { from, to, edits }: Passage): Passage {
	const inWord = (offset: number): boolean => wordCharacter.test(text.charAt(offset));
	let start = from;
	let end = to;
	while (start < end && text[start] === ' ') start += 1;
	while (end > start && text[end - 1] === ' ') end -= 1;
	let wordStart = start;
	while (wordStart > 0 && inWord(wordStart) && inWord(wordStart - 1)) wordStart -= 1;
	let wordEnd = end;
	while (wordEnd < text.length && inWord(wordEnd) && inWord(wordEnd - 1)) wordEnd += 1;
	if (start - wordStart > longestWord) wordStart = start;
	if (wordEnd - end > longestWord) wordEnd = end;
	return { from: wordStart, to: wordEnd, edits };
}
