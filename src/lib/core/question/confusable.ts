import { squeezed } from './word-shape.ts';

/** Prefixes that give one stem different meanings. */
const prefixes: readonly (readonly string[])[] = [
	['hypo', 'hyper'],
	['inter', 'intra', 'intro'],
	['micro', 'macro', 'mega'],
	['ante', 'anti'],
	['pre', 'pro', 'post'],
	['per', 'pro'],
	['ab', 'ad'],
	['im', 'em'],
	['endo', 'exo', 'ecto'],
	['homo', 'hetero'],
	['sub', 'super', 'sur'],
	['dis', 'de'],
	['mono', 'multi', 'mini', 'maxi'],
	['centi', 'deci', 'deca'],
	['bi', 'tri', 'uni', 'di'],
	['con', 'contra', 'counter'],
	['under', 'over'],
	['mis', 'dis'],
	['ex', 'en', 'in']
];

const suffixes: readonly (readonly string[])[] = [
	['er', 'ee'],
	['or', 'ee'],
	['ism', 'ist', 'ise'],
	['ful', 'less'],
	['geber', 'nehmer']
];

const chemicalStem =
	'nitr sulf sulph phosph chlor brom iod fluor arsen hydr eth meth prop but pent hex hept oct non dec alk benz fruct gluc sucr malt lact cellul galact amyl lip prote cyan carbon silic chrom mangan sel oxal acet form'.split(
		' '
	);
const chemicalEnding =
	/^(ane|ene|yne|ine|ide|ite|ate|ase|ose|ol|al|ic|ous|one|yl|in|an|en|id|it|at|eine|ein)s?$/;

/** Whether the difference between two words is one of meaning, though it is small; folded, without accents. */
export function areConfusable(a: string, b: string): boolean {
	// A doubled letter is no affix: Massachusets.
	const affix = squeezed(a) !== squeezed(b) && differByAffix(a, b);
	return affix || differInChemistry(a, b);
}

function differByAffix(a: string, b: string): boolean {
	return differBy(a, b, prefixes, withoutPrefix) || differBySuffix(a, b, suffixes);
}

/** Whether one stem has two suffixes of a group. */
export function differBySuffix(
	a: string,
	b: string,
	groups: readonly (readonly string[])[]
): boolean {
	return differBy(a, b, groups, withoutSuffix);
}

function differBy(
	a: string,
	b: string,
	groups: readonly (readonly string[])[],
	strip: (word: string, affix: string) => string | null
): boolean {
	return groups.some((group) =>
		group.some((one) => {
			const rest = strip(a, one);
			return rest !== null && group.some((other) => other !== one && rest === strip(b, other));
		})
	);
}

function withoutPrefix(word: string, prefix: string): string | null {
	return word.startsWith(prefix) && word.length >= prefix.length + 3
		? word.slice(prefix.length)
		: null;
}

function withoutSuffix(word: string, suffix: string): string | null {
	return word.endsWith(suffix) && word.length >= suffix.length + 3
		? word.slice(0, word.length - suffix.length)
		: null;
}

function differInChemistry(a: string, b: string): boolean {
	return chemicalStem.some(
		(stem) =>
			a.startsWith(stem) &&
			b.startsWith(stem) &&
			chemicalEnding.test(a.slice(stem.length)) &&
			chemicalEnding.test(b.slice(stem.length))
	);
}
