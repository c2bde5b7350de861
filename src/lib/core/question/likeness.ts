import { accentsMissing, accentSlips } from './accent.ts';
import { editDistance } from './edit-distance.ts';
import { negations } from './function-words.ts';
import { areSameNoun, otherNumbers } from './plural.ts';
import { cautiousSlipsBetween } from './cautious-slip.ts';
import { areSameNumber } from './same-number.ts';
import { allowance, slipsBetween } from './slip.ts';
import type { Token } from './tokens.ts';
import { unitNamed } from './units.ts';
import { kindOf, soundAlike, type WordKind } from './word-shape.ts';

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
	readonly kind: WordKind;
	/** Letters changed. */
	readonly distance: number;
	/** What is said to be wrong, `ph` for `f` being one slip. */
	readonly slips: number;
}

const mostSlips = 2;

/**
 * `null` when the texts differ by more than is forgiven. Languages are without their country. `cautious` where the words
 * near to the one meant are not known.
 */
export function likeness(
	typed: readonly Token[],
	meant: readonly Token[],
	language: string,
	cautious: boolean
): Likeness | null {
	if (typed.length === 0 || meant.length === 0) return null;
	if (typed.length !== meant.length) return likeWithoutSpaces(typed, meant);
	let accents = false;
	let missing = 0;
	let plural = false;
	let slips = 0;
	const words: Slip[] = [];
	for (const [index, theirs] of meant.entries()) {
		const place = { before: meant[index - 1], last: index === meant.length - 1 };
		const found = wordLikeness(typed[index] as Token, theirs, place, language, cautious);
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
	{ before, last }: { readonly before: Token | undefined; readonly last: boolean },
	language: string,
	cautious: boolean
): Likeness | null {
	if (typed.type !== 'word' || meant.type !== 'word') {
		const same = typed.text === meant.text && typed.type === meant.type;
		return same || areSameNumber(typed, meant, before, language) ? { how: 'same' } : null;
	}
	const unit = before?.type === 'number' ? unitNamed(meant.raw) : null;
	if (unit !== null) {
		const same = unitNamed(typed.raw) === unit && !differInSize(typed.raw, meant.raw);
		return same ? { how: 'same' } : null;
	}
	if (typed.text === meant.text) return { how: 'same' };
	const accents = accentSlips(typed.text, meant.text, language);
	if (accents !== null) {
		if (accents > allowance([...meant.base].length)) return null;
		return { how: 'accent', missing: accentsMissing(typed.text, meant.text) };
	}
	if (typed.base === meant.base) return { how: 'same' };
	const kind = kindOf(meant.raw, language);
	const numbers = kind === 'common' ? otherNumbers(meant.base, language) : [];
	if (kind === 'common' && areSameNoun(typed.base, meant.base, language)) return { how: 'number' };
	// Where the family name follows, nobody minds how the first name is spelled.
	if (kind === 'name' && !last && soundAlike(typed.base, meant.base)) {
		return { how: 'typo', slips: 1, words: [] };
	}
	const [form, distance] = nearest(typed.base, [meant.base, ...numbers]);
	const slips = cautious
		? cautiousSlipsBetween(typed.base, form, kind, language)
		: slipsBetween(typed.base, form, kind);
	if (slips === null) return null;
	return { how: 'typo', slips, words: [{ typed: typed.base, meant: form, kind, distance, slips }] };
}

/** A capital makes another unit of it: mg, Mg. */
function differInSize(typed: string, meant: string): boolean {
	return typed !== meant && typed.slice(1) === meant.slice(1) && /^m\p{L}$/iu.test(meant);
}

/** The form of a word that is nearest to what was typed, the first of several, and how far that is. */
function nearest(typed: string, forms: readonly string[]): readonly [string, number] {
	const distances = forms.map((form): readonly [string, number] => [
		form,
		editDistance(typed, form, 3)
	]);
	return distances.reduce((best, next) => (next[1] < best[1] ? next : best));
}

/** Parts that may be written together: "photo synthesis". Not `un able` or `re creation`, which change the sense. */
const shortestPart = 3;
const shortestWhole = 7;

function likeWithoutSpaces(typed: readonly Token[], meant: readonly Token[]): Likeness | null {
	const all = [...typed, ...meant];
	const first = Math.max(typed.length, meant.length) === 2 && all.find(isLetter);
	if (all.some((token) => token.type !== 'word' || (token !== first && isUnjoinable(token.base)))) {
		return null;
	}
	const whole = meant.map((token) => token.base).join('');
	if (
		(!first && whole.length < shortestWhole) ||
		typed.map((token) => token.base).join('') !== whole
	)
		return null;
	return { how: 'typo', slips: 0, words: [] };
}

/** As in "x ray" and "t shirt"; "a typical" is not atypical, and "i deal" not ideal. */
function isLetter({ base }: Token): boolean {
	return /^[b-hj-z]$/.test(base);
}

function isUnjoinable(base: string): boolean {
	return (base.length < shortestPart && base !== 'co') || (negations.has(base) && base !== 'non');
}
