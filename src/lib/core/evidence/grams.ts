import type { ArticleIndex } from './article-index.ts';

/** Characters in a seed: long enough to be rare, short enough to survive between two typing errors. */
const gramLength = 3;
const fewestBits = 14;
const mostBits = 18;

interface GramTable {
	/** How far a 32-bit hash is shifted to name a bucket. */
	readonly shift: number;
	/** Where each bucket begins in `offsets`, and at last where it ends. */
	readonly begins: Int32Array;
	/** Offsets into the folded text, ascending in each bucket. */
	readonly offsets: Int32Array;
}

const tables = new WeakMap<ArticleIndex, GramTable>();

function hashAt(text: string, at: number): number {
	let hash = 0;
	for (let k = 0; k < gramLength; k += 1)
		hash = (Math.imul(hash, 0x01000193) ^ text.charCodeAt(at + k)) | 0;
	return Math.imul(hash, 0x9e3779b1);
}

/** A run of three characters of a piece. */
export interface Gram {
	/** Offset in the piece. */
	readonly at: number;
	/** Where it may stand in the article, ascending: different runs can share a bucket, so this is a hint and no proof. */
	readonly offsets: Int32Array;
}

/** The runs of a piece that are rarest in the article, rarest first; none for a piece of fewer than three characters. */
export function rarestGrams(index: ArticleIndex, piece: string, count: number): readonly Gram[] {
	const { shift, begins, offsets } = gramTable(index);
	const places: { at: number; bucket: number; size: number }[] = [];
	for (let at = 0; at + gramLength <= piece.length; at += 1) {
		const bucket = hashAt(piece, at) >>> shift;
		places.push({ at, bucket, size: (begins[bucket + 1] ?? 0) - (begins[bucket] ?? 0) });
	}
	return places
		.sort((one, other) => one.size - other.size)
		.slice(0, count)
		.map(({ at, bucket }) => ({
			at,
			offsets: offsets.subarray(begins[bucket], begins[bucket + 1])
		}));
}

/** A counting sort of the article's offsets by bucket: two passes, two arrays, no strings. */
function gramTable(index: ArticleIndex): GramTable {
	const known = tables.get(index);
	if (known !== undefined) return known;
	const count = Math.max(0, index.text.length - gramLength + 1);
	const bits = Math.min(mostBits, Math.max(fewestBits, Math.ceil(Math.log2(count + 1))));
	const shift = 32 - bits;
	const buckets = 2 ** bits;
	const begins = new Int32Array(buckets + 1);
	const hashes = new Int32Array(count);
	for (let at = 0; at < count; at += 1) {
		const hash = hashAt(index.text, at) >>> shift;
		hashes[at] = hash;
		begins[hash + 1] = (begins[hash + 1] ?? 0) + 1;
	}
	for (let bucket = 0; bucket < buckets; bucket += 1)
		begins[bucket + 1] = (begins[bucket + 1] ?? 0) + (begins[bucket] ?? 0);
	const next = begins.slice();
	const offsets = new Int32Array(count);
	for (let at = 0; at < count; at += 1) {
		const hash = hashes[at] ?? 0;
		const slot = next[hash] ?? 0;
		offsets[slot] = at;
		next[hash] = slot + 1;
	}
	const table = { shift, begins, offsets };
	tables.set(index, table);
	return table;
}
