import { areConfusable } from './confusable.ts';
import { editDistance, type Slips } from './edit-distance.ts';
import { negations } from './function-words.ts';

/** How a word of the key was written, which decides how much is forgiven. */
export type WordKind = 'common' | 'name' | 'acronym';

const vowels = 'aeiouy';
const soundAlike: ReadonlySet<string> = new Set(
	'bp pb dt td gk kg ck kc kq qk cs sc sz zs vf fv vw wv mn nm iy yi ei ie jg gj ct tc'.split(' ')
);

/** Neighbours on the keyboard: in a long word such a slip still leaves no doubt. */
const keysTouch = 'qwertyuiop asdfghjkl zxcvbnm';

/** Slips forgiven in a word, by its number of letters. */
export function allowance(letters: number): number {
	if (letters <= 4) return 0;
	return letters <= 8 ? 1 : 2;
}

/**
 * How many slips of the finger or of the ear lie between a typed word and the one meant; `null` when it is more than
 * that length forgives, or when the difference is one that makes another word: at the first letter, at the ending,
 * a syllable lost, a negation, a prefix or suffix of the opposite, a pair that is known to be confused.
 */
export function slipsBetween(
	typed: string,
	meant: string,
	kind: WordKind,
	language: string
): number | null {
	if (typed === meant) return 0;
	const letters = [...meant].length;
	const limit = allowance(letters);
	if (limit === 0 || kind === 'acronym') return null;
	if (/^[ivxlcdm]+$/.test(meant) || negations.has(typed) || negations.has(meant)) return null;
	const [ear, word] = [phonetic(typed), phonetic(meant)];
	if (!startAlike(ear, word) || !endAlike(ear, word, kind)) return null;
	const shorter = Math.min([...ear].length, [...word].length);
	const slips = editDistance(
		ear.slice(1),
		word.slice(1),
		limit,
		slipsIn(kind, letters, shorter, word[0] ?? '')
	);
	const distance =
		Math.max(1, slips + (ear[0] === word[0] ? 0 : 1)) +
		(ear === word ? 0 : writtenByEar(typed, meant));
	if (distance > limit || losesSyllable(ear, word)) return null;
	if (kind === 'name' && distance > 1 && editDistance(squeezed(ear), squeezed(word), 1) > 1)
		return null;
	return areConfusable(typed, meant, language) ? null : distance;
}

/** `ph` sounds as `f`: one slip, though it changes two letters. */
function phonetic(word: string): string {
	return word.replace(/ph/g, 'f');
}

function writtenByEar(typed: string, meant: string): number {
	return typed.includes('ph') === meant.includes('ph') ? 0 : 1;
}

/** The first letter is hardly ever mistyped, and makes import of export and Zambia of Gambia. */
function startAlike(typed: string, meant: string): boolean {
	const pair = `${typed[0] ?? ''}${meant[0] ?? ''}`;
	return typed[0] === meant[0] || pair === 'ck' || pair === 'kc';
}

/** Endings carry meaning: exported, exporter; Maria, Marie; Alexander, Alexandra. A doubled letter does not. */
function endAlike(typed: string, meant: string, kind: WordKind): boolean {
	const [a, b] = [squeezed(typed), squeezed(meant)];
	const [last, other] = [a.at(-1) ?? '', b.at(-1) ?? ''];
	if (last === other)
		return !(
			kind === 'name' &&
			/s[eo]n$/.test(a) &&
			/s[eo]n$/.test(b) &&
			a.slice(-3) !== b.slice(-3)
		);
	if (a.length !== b.length) return false;
	const swapped = a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
	if (swapped) return kind === 'common';
	return soundAlike.has(last + other) && (kind === 'common' || !vowels.includes(last));
}

/** Two letters lost or added, none of them a double: Austria and Australia, Niger and Nigeria. */
function losesSyllable(typed: string, meant: string): boolean {
	return Math.abs(squeezed(typed).length - squeezed(meant).length) > 1;
}

function squeezed(word: string): string {
	return word.replace(/(.)\1+/g, '$1');
}

function slipsIn(kind: WordKind, letters: number, shorter: number, first: string): Slips {
	const vowelsMix = kind === 'name' ? letters >= 7 : letters >= 6;
	return {
		substitution: (a, i, b, j) => {
			const [typed, meant] = [a[i] ?? '', b[j] ?? ''];
			if (soundAlike.has(typed + meant)) return true;
			const between = i < a.length - 1 && j < b.length - 1;
			if (letters >= 9 && between && keysTouch.includes(typed + meant)) return true;
			if (letters >= 9 && between && keysTouch.includes(meant + typed)) return true;
			return vowelsMix && between && vowels.includes(typed) && vowels.includes(meant);
		},
		gap: (longer, index) => {
			const letter = longer[index] ?? '';
			const doubles =
				letter === (index > 0 ? longer[index - 1] : first) || letter === longer[index + 1];
			if (doubles) return true;
			if (index === longer.length - 1) return false;
			return shorter > 6 || vowels.includes(letter);
		}
	};
}
