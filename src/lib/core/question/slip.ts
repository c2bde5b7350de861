import { areConfusable } from './confusable.ts';
import { editDistance } from './edit-distance.ts';
import { negations } from './function-words.ts';
import { beginsAlike, endsAlike, squeezed } from './word-shape.ts';
import { fingerCosts, slipCosts } from './slip-cost.ts';

/** How a word of the key was written, which decides how much is forgiven. */
export type WordKind = 'common' | 'name' | 'acronym';

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
	if (!beginsAlike(ear, word) || !endsAlike(ear, word, kind)) return null;
	const trait = { kind, letters, language };
	const byEar = typed.includes('ph') === meant.includes('ph') ? 0 : 1;
	const heard = ear === word ? 1 : slipsOf(ear, word, trait, limit) + byEar;
	const distance = Math.min(heard, slipsOf(typed, meant, trait, limit));
	if (distance > limit || losesSyllable(ear, word)) return null;
	if (kind === 'name' && distance > 1 && editDistance(squeezed(ear), squeezed(word), 1) > 1) {
		return null;
	}
	return areConfusable(typed, meant, language) ? null : distance;
}

function slipsOf(
	typed: string,
	meant: string,
	trait: { readonly kind: WordKind; readonly letters: number; readonly language: string },
	limit: number
): number {
	const first = typed[0] === meant[0] ? 0 : 1;
	const [tail, end] = [typed.slice(1), meant.slice(1)];
	// Half a slip more than the limit: one doubtful slip, which costs one and a half, may be among them.
	const most = limit + 0.5;
	const cost = editDistance(tail, end, most, slipCosts(typed, meant, trait));
	const slips = first + Math.floor(cost);
	if (slips <= limit) {
		// A letter lost and another one added in its place is a change that is not believable.
		return editDistance(tail, end, limit) < Math.floor(cost) ? Infinity : slips;
	}
	return trait.letters >= 9 ? first + Math.floor(editDistance(tail, end, 1, fingerCosts)) : slips;
}

/** `ph` sounds as `f`: one slip, though it changes two letters. */
function phonetic(word: string): string {
	return word.replace(/ph/g, 'f');
}

/** Two letters lost or added, none of them a double: Austria and Australia, Niger and Nigeria. */
function losesSyllable(typed: string, meant: string): boolean {
	return Math.abs(squeezed(typed).length - squeezed(meant).length) > 1;
}
