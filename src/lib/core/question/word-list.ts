import { letterMask } from './letter-mask.ts';

/** Words by the alphabet, with their lengths and the letters that occur in each, by which most are passed over. */
export interface WordList {
	readonly words: readonly string[];
	readonly lengths: Uint8Array;
	readonly masks: Int32Array;
}

/** Longer strings are no words. */
const longest = 60;

export function wordList(words: Iterable<string>): WordList {
	const sorted = [...new Set(words)].filter((word) => word.length <= longest).toSorted();
	return {
		words: sorted,
		lengths: Uint8Array.from(sorted, (word) => word.length),
		masks: Int32Array.from(sorted, letterMask)
	};
}

/** The words within so many edits of a text (optimal string alignment, as in `edit-distance.ts`), by the alphabet. */
export function wordsWithin(list: WordList, text: string, edits: number): string[] {
	const { words, lengths, masks } = list;
	const found: string[] = [];
	const mask = letterMask(text);
	const costs = firstRow(text, edits);
	for (let at = 0; at < words.length; at += 1) {
		const length = lengths[at] as number;
		if (length > text.length + edits || length < text.length - edits) continue;
		const other = masks[at] as number;
		// An edit takes away one letter at most, and brings one.
		if (holdsMore(mask & ~other, edits) || holdsMore(other & ~mask, edits)) continue;
		const word = words[at] as string;
		if (isWithin(costs, word, text, edits)) found.push(word);
	}
	return found;
}

function holdsMore(mask: number, most: number): boolean {
	let left = most;
	for (let rest = mask; rest !== 0; rest &= rest - 1) {
		left -= 1;
		if (left < 0) return true;
	}
	return false;
}

/** Room for a row of costs for each letter of a word; beyond the limit all are the same. */
function firstRow(text: string, edits: number): Uint8Array {
	const costs = new Uint8Array((text.length + 1) * (longest + 1)).fill(edits + 1);
	for (let j = 0; j <= Math.min(edits, text.length); j += 1) costs[j] = j;
	return costs;
}

function isWithin(costs: Uint8Array, word: string, text: string, edits: number): boolean {
	let before = 0;
	for (let depth = 1; depth <= word.length; depth += 1) {
		const least = fillRow(costs, word, depth, text, edits);
		// Two letters in each other's place reach back over one row.
		if (least > edits && before >= edits) return false;
		before = least;
	}
	return (costs[word.length * (text.length + 1) + text.length] as number) <= edits;
}

/** What the first letters of a word cost against each beginning of the text near to as long, and the least of it. */
function fillRow(
	costs: Uint8Array,
	word: string,
	depth: number,
	text: string,
	edits: number
): number {
	const width = text.length + 1;
	const row = depth * width;
	const far = edits + 1;
	const start = Math.max(1, depth - edits);
	const end = Math.min(text.length, depth + edits);
	let least = far;
	if (depth <= edits) least = depth;
	costs[row + start - 1] = start === 1 ? Math.min(depth, far) : far;
	if (end < text.length) costs[row + end + 1] = far;
	const letter = word.charCodeAt(depth - 1);
	const last = depth > 1 ? word.charCodeAt(depth - 2) : -1;
	for (let j = start; j <= end; j += 1) {
		const other = text.charCodeAt(j - 1);
		const above = row - width + j;
		let cost = (costs[above - 1] as number) + (letter === other ? 0 : 1);
		cost = Math.min(cost, (costs[above] as number) + 1, (costs[row + j - 1] as number) + 1, far);
		if (last === other && j > 1 && letter === text.charCodeAt(j - 2)) {
			cost = Math.min(cost, (costs[above - width - 2] as number) + 1);
		}
		costs[row + j] = cost;
		if (cost < least) least = cost;
	}
	return least;
}
