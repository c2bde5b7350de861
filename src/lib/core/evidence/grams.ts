import type { ArticleIndex } from './article-index.ts';

/** Characters in a seed: long enough to be rare, short enough to survive between two typing errors. */
const gramLength = 4;
const buckets = 2 ** 18;

interface GramTable {
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
	return Math.imul(hash, 0x9e3779b1) >>> 14;
}

/** The runs of four characters of a piece, as bucket numbers, with their offsets in it. */
export function gramsOf(piece: string): readonly { readonly at: number; readonly hash: number }[] {
	const grams: { at: number; hash: number }[] = [];
	for (let at = 0; at + gramLength <= piece.length; at += 1)
		grams.push({ at, hash: hashAt(piece, at) });
	return grams;
}

/** Where in the article such a run may stand: different runs can share a bucket, so this is a hint and no proof. */
export function gramOffsets(index: ArticleIndex, hash: number): Int32Array {
	const { begins, offsets } = gramTable(index);
	return offsets.subarray(begins[hash], begins[hash + 1]);
}

/** A counting sort of the article's offsets by bucket: two passes, two arrays, no strings. */
function gramTable(index: ArticleIndex): GramTable {
	const known = tables.get(index);
	if (known !== undefined) return known;
	const count = Math.max(0, index.text.length - gramLength + 1);
	const begins = new Int32Array(buckets + 1);
	const hashes = new Int32Array(count);
	for (let at = 0; at < count; at += 1) {
		const hash = hashAt(index.text, at);
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
	const table = { begins, offsets };
	tables.set(index, table);
	return table;
}
