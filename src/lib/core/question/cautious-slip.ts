import { areListed } from './confusable-words.ts';
import { areConfusable, differBySuffix } from './confusable.ts';
import { editDistance } from './edit-distance.ts';
import { negations } from './function-words.ts';
import { fingerCosts, slipCosts } from './slip-cost.ts';
import { allowance } from './slip.ts';
import { beginsAlike, endsAlike, phonetic, squeezed, type WordKind } from './word-shape.ts';

/**
 * As `slipsBetween`, where nobody can tell whether what was typed is another word, because the set comes without its
 * neighbours: only slips that hardly ever make one are forgiven.
 */
export function cautiousSlipsBetween(
	typed: string,
	meant: string,
	kind: WordKind,
	language: string
): number | null {
	if (typed === meant) return 0;
	const letters = [...meant].length;
	const limit = allowance(letters);
	if (limit === 0 || kind === 'acronym') return null;
	if (negations.has(typed) || negations.has(meant)) return null;
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
	const doubled = squeezed(typed) === squeezed(meant);
	if (areConfusable(typed, meant) || (!doubled && differBySuffix(typed, meant, plurals)))
		return null;
	return language === 'en' && areListed(typed, meant) ? null : distance;
}

/** Plurals that a slip makes of another noun: workers, works; plants, plans. */
const plurals: readonly (readonly string[])[] = [
	['ers', 'es', 'ies'],
	['ors', 'es', 'ies'],
	['s', 'ts'],
	['s', 'es'],
	['ates', 'ities']
];

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

/** Two letters lost or added, none of them a double: Austria and Australia, Niger and Nigeria. */
function losesSyllable(typed: string, meant: string): boolean {
	return Math.abs(squeezed(typed).length - squeezed(meant).length) > 1;
}
