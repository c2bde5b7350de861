import type { Costs } from './edit-distance.ts';

import {
	isInFirstVowels,
	isInLastVowels,
	isVowel,
	stemLength,
	type WordKind
} from './word-shape.ts';

/** A slip that leaves hardly a doubt, two letters in each other's place, and one that another word might explain. */
const sure = 1;
const swapped = 1.25;
const doubtful = 1.5;

/** Letters that sound alike in any word, and those that tell short words apart: sides, sites; limes, lines. */
const alike: ReadonlySet<string> = new Set('iy yi sz zs kq qk'.split(' '));
const alikeInLongWords: ReadonlySet<string> = new Set(
	'bp pb dt td vf fv vw wv mn nm jg gj'.split(' ')
);

const longWord = 7;

/**
 * What each slip costs between two words: doubles, like sounds and swaps are sure, lost letters and unstressed vowels
 * doubtful, everything else impossible. The first letter is not among the letters compared.
 */
export function slipCosts(
	typedWord: string,
	meantWord: string,
	trait: { readonly kind: WordKind; readonly letters: number; readonly language: string }
): Costs {
	const { kind, letters, language } = trait;
	const first = meantWord[0] ?? '';
	const [ours, theirs] = [stemLength(typedWord), stemLength(meantWord)];
	const longer = Math.max(ours, theirs);
	const shorter = Math.min(ours, theirs);
	const isLong = kind === 'name' || longer >= longWord;
	const vowelsMix = kind === 'name' ? letters >= 7 : longer >= 6;
	// In Italian a double letter makes another word: pala, palla.
	const doublesCount = language === 'it' && Math.min(typedWord.length, meantWord.length) <= 7;

	return {
		swap: swapped,
		substitution: (a, i, b, j) => {
			const [typed, meant] = [a[i] ?? '', b[j] ?? ''];
			const pair = typed + meant;
			if (alike.has(pair) || (isLong && alikeInLongWords.has(pair))) return sure;
			if (isSoftOrHardC(pair, a[i + 1] ?? '', b[j + 1] ?? '')) return sure;
			if (/^[cst]{2}$/.test(pair) && isHissed(a, i) && isHissed(b, j)) return sure;
			if (i === a.length - 1 || j === b.length - 1) return Infinity;
			if (!isVowel(typed) || !isVowel(meant)) return Infinity;
			if (!isVowel(first) && (isInFirstVowels(a, i) || isInFirstVowels(b, j))) return Infinity;
			const ends = isInLastVowels(b, j);
			const weak = ends && isWeakEnding(pair, b.slice(j + 1).join(''));
			return weak
				? vowelsMix || kind === 'common'
					? doubtful
					: Infinity
				: vowelsMix && !ends
					? doubtful
					: Infinity;
		},
		gap: (longer, index) => {
			const letter = longer[index] ?? '';
			const before = index > 0 ? (longer[index - 1] ?? '') : first;
			const after = longer[index + 1] ?? '';
			if (letter === before || letter === after) return doublesCount ? Infinity : sure;
			if (index === longer.length - 1) return Infinity;
			if (shorter >= longWord) return doubtful;
			const open = isInFirstVowels(longer, index) && (isVowel(before) || isVowel(after));
			return isVowel(letter) && !open ? doubtful : Infinity;
		}
	};
}

/** `c` sounds as `s` before e, i and y, as `k` elsewhere. */
function isSoftOrHardC(pair: string, afterTyped: string, afterMeant: string): boolean {
	const after = pair.startsWith('c') ? afterTyped : afterMeant;
	const soft = after !== '' && 'eiy'.includes(after);
	if (pair === 'cs' || pair === 'sc') return soft;
	return (pair === 'ck' || pair === 'kc') && !soft;
}

/** As in `-tion`, `-sion` and `-cion`. */
function isHissed(word: readonly string[], index: number): boolean {
	return word[index + 1] === 'i' && 'ao'.includes(word[index + 2] ?? '-');
}

/** Vowels that nobody hears: -ent and -ant, -er, -ar and -or, -able and -ible, -al and -el, -ia and -ea. */
function isWeakEnding(pair: string, after: string): boolean {
	if (/^(n|[rlm]s?$)/.test(after)) return true;
	if (/^[ao]/.test(after) && (pair === 'ei' || pair === 'ie')) return true;
	return /^bl/.test(after) && (pair === 'ai' || pair === 'ia');
}

const neighbours = 'qwertyuiop asdfghjkl zxcvbnm';

/** The finger on the next key, which in a long word still leaves no doubt; it must be the only slip. */
export const fingerCosts: Costs = {
	swap: Infinity,
	gap: () => Infinity,
	substitution: (a, i, b, j) => {
		const [typed, meant] = [a[i] ?? '', b[j] ?? ''];
		if (i === a.length - 1 || isVowel(typed) || isVowel(meant)) return Infinity;
		return neighbours.includes(typed + meant) || neighbours.includes(meant + typed) ? 1 : Infinity;
	}
};
