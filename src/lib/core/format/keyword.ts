import type { SourceLine } from './source-line.ts';

/** A word, or a few, with a sign behind: `Question 3.`, `Hint:`. */
export interface Keyword {
	/** Small letters. */
	readonly word: string;
	/** As written. */
	readonly written: string;
	readonly numbered: boolean;
	readonly sign: ':' | '.' | ')';
	/** Place in the line's copy behind the sign. */
	readonly end: number;
}

const longest = 32;

/** Reads what may be a keyword at a line's body; `null` when no sign follows a word soon enough. */
export function keywordAt(line: SourceLine): Keyword | null {
	const { copy, body } = line;
	const stop = Math.min(copy.length, body + longest);
	for (let at = body; at < stop; at += 1) {
		const character = copy.charAt(at);
		if (character === ':' || character === '.' || character === ')') {
			return at === body ? null : keyword(copy, body, at, character);
		}
		if (!isWordCharacter(character)) return null;
	}
	return null;
}

function keyword(copy: string, from: number, at: number, sign: Keyword['sign']): Keyword | null {
	// `a :: b` is a card, not a field.
	if (sign === ':' && copy.charAt(at + 1) === ':') return null;
	const written = copy.slice(from, at).trim();
	const last = written.charCodeAt(written.length - 1);
	const isNumbered = last >= 48 && last <= 57;
	const number = !isNumbered
		? null
		: /^(.*?[^\d\s#№])?\s*(?:[#№]\s*|n[or°]\s*)?\d{1,4}$/iu.exec(written);
	const word = (number === null ? written : (number[1] ?? '')).toLowerCase();
	if (word === '') return null;
	return { word, written, numbered: number !== null, sign, end: at + 1 };
}

function isWordCharacter(character: string): boolean {
	const code = character.charCodeAt(0);
	if (code > 127) return true;
	if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return true;
	return (
		(code >= 48 && code <= 57) ||
		character === ' ' ||
		character === '-' ||
		character === "'" ||
		character === '#'
	);
}

/** English words that stand at the head of ordinary lines and are a slip away from a keyword. */
const ordinary = new Set([
	'mode',
	'modes',
	'hunt',
	'mission',
	'vision',
	'page',
	'ages',
	'time',
	'tape',
	'text',
	'joints',
	'data',
	'alloy',
	'hit',
	'kid',
	'kin',
	'tree',
	'fund',
	'fine',
	'fined',
	'finds',
	'fins',
	'fond',
	'face',
	'facet',
	'facts',
	'fast',
	'fat'
]);

/**
 * The keyword that a misspelt word of three letters or more stands for: one slip up to six letters, two from seven, the first letter right;
 * `null` when there is none, or two different ones.
 */
export function guessKeyword<K>(written: string, keywords: ReadonlyMap<string, K>): string | null {
	if (written.length < 3 || written.length > 24 || ordinary.has(written)) return null;
	const slips = written.length < 7 ? 1 : 2;
	let best: string | null = null;
	let fewest = slips + 1;
	for (const [word, key] of keywords) {
		if (word.charAt(0) !== written.charAt(0) || word.length < 4) continue;
		if (Math.abs(word.length - written.length) > slips) continue;
		const count = slipsBetween(word, written);
		if (count < fewest) {
			fewest = count;
			best = word;
		} else if (count === fewest && best !== null && keywords.get(best) !== key) {
			return null;
		}
	}
	return best;
}

/** Optimal string alignment: insertions, deletions, changes and swaps of neighbours. Words are short. */
function slipsBetween(left: string, right: string): number {
	const width = right.length + 1;
	const cost: number[] = Array.from({ length: (left.length + 1) * width }, () => 0);
	const at = (row: number, column: number): number => cost[row * width + column] ?? 0;
	for (let row = 0; row <= left.length; row += 1) {
		for (let column = 0; column < width; column += 1) {
			if (row === 0 || column === 0) {
				cost[row * width + column] = row + column;
				continue;
			}
			const same = left[row - 1] === right[column - 1] ? 0 : 1;
			let least = Math.min(
				at(row - 1, column) + 1,
				at(row, column - 1) + 1,
				at(row - 1, column - 1) + same
			);
			const swapped =
				row > 1 &&
				column > 1 &&
				left[row - 1] === right[column - 2] &&
				left[row - 2] === right[column - 1];
			if (swapped) least = Math.min(least, at(row - 2, column - 2) + 1);
			cost[row * width + column] = least;
		}
	}
	return at(left.length, right.length);
}
