import { accentsMissing, accentSlips } from './accent.ts';
import { editDistance } from './edit-distance.ts';
import { negations } from './function-words.ts';
import { areSameNoun, otherNumbers } from './plural.ts';
import { allowance, slipsBetween, type WordKind } from './slip.ts';
import type { Token } from './tokens.ts';
import { unitNamed } from './units.ts';

/** How like a typed text is to one meant; nearer ones first. */
export type Likeness =
	| { readonly how: 'same' }
	| { readonly how: 'number' }
	| { readonly how: 'accent'; readonly missing: number }
	/** Plain edit distance of the whole, and the words that differ. */
	| { readonly how: 'typo'; readonly slips: number; readonly words: readonly Slip[] };

export interface Slip {
	readonly typed: string;
	readonly meant: string;
	readonly distance: number;
}

const mostSlips = 2;

/** `null` when the texts differ by more than is forgiven. Languages are without their country. */
export function likeness(
	typed: readonly Token[],
	meant: readonly Token[],
	language: string
): Likeness | null {
	if (typed.length === 0 || meant.length === 0) return null;
	if (typed.length !== meant.length) return likeWithoutSpaces(typed, meant);
	let accents = false;
	let missing = 0;
	let plural = false;
	let slips = 0;
	const words: Slip[] = [];
	for (const [index, theirs] of meant.entries()) {
		const found = wordLikeness(typed[index] as Token, theirs, meant[index - 1], language);
		if (found === null) return null;
		if (found.how === 'accent') {
			accents = true;
			missing += found.missing;
		}
		plural ||= found.how === 'number';
		if (found.how === 'typo') {
			slips += found.slips;
			words.push(...found.words);
		}
	}
	if (slips > mostSlips) return null;
	if (slips > 0) return { how: 'typo', slips, words };
	if (accents) return { how: 'accent', missing };
	return { how: plural ? 'number' : 'same' };
}

function wordLikeness(
	typed: Token,
	meant: Token,
	before: Token | undefined,
	language: string
): Likeness | null {
	if (typed.text === meant.text && typed.type === meant.type) return { how: 'same' };
	if (typed.type !== 'word' || meant.type !== 'word') return null;
	if (before?.type === 'number' && unitNamed(meant.raw) !== null) {
		return unitNamed(typed.raw) === unitNamed(meant.raw) ? { how: 'same' } : null;
	}
	const accents = accentSlips(typed.text, meant.text, language);
	if (accents !== null) {
		if (accents > allowance([...meant.base].length)) return null;
		return { how: 'accent', missing: accentsMissing(typed.text, meant.text) };
	}
	if (typed.base === meant.base) return { how: 'same' };
	const kind = kindOf(meant.raw, language);
	const numbers = kind === 'common' ? otherNumbers(meant.base, language) : [];
	if (kind === 'common' && areSameNoun(typed.base, meant.base, language)) return { how: 'number' };
	for (const form of [meant.base, ...numbers]) {
		const slips = slipsBetween(typed.base, form, kind, language);
		if (slips === null) continue;
		const distance = editDistance(typed.base, form, 3);
		return { how: 'typo', slips, words: [{ typed: typed.base, meant: form, distance }] };
	}
	return null;
}

/** In German every noun has a capital, so a capital says nothing there. */
function kindOf(raw: string, language: string): WordKind {
	if (/^\p{Lu}{2,6}$/u.test(raw)) return 'acronym';
	return language !== 'de' && /^\p{Lu}/u.test(raw) ? 'name' : 'common';
}

/** Parts that may be written together: "photo synthesis". Not `un able` or `re creation`, which change the sense. */
const shortestPart = 3;
const shortestWhole = 7;

function likeWithoutSpaces(typed: readonly Token[], meant: readonly Token[]): Likeness | null {
	const all = [...typed, ...meant];
	if (all.some((token) => token.type !== 'word' || isUnjoinable(token.base))) return null;
	const whole = meant.map((token) => token.base).join('');
	if (whole.length < shortestWhole || typed.map((token) => token.base).join('') !== whole)
		return null;
	return { how: 'typo', slips: 0, words: [] };
}

function isUnjoinable(base: string): boolean {
	return (base.length < shortestPart && base !== 'co') || (negations.has(base) && base !== 'non');
}
