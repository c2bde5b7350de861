/** Plurals that mean something else than many of the one. */
const apart: ReadonlySet<string> = new Set(
	(
		'good mean arm custom new force manner spectacle content glass letter minute wood right damage water interest ' +
		'compass ash air draught ground quarter spirit remain return premise economic politic ethic statistic ' +
		'physic mathematic athletic acoustic dynamic mechanic electronic genetic linguistic gymnastic tactic graphic classic logistic ' +
		'pain scale short brain sand work people len pant trouser green brown math iron humanity belonging earning cloth ' +
		'gas head tail wit look art bowel respect regard thank bond custom marine overall saving'
	).split(' ')
);

const irregular: ReadonlyMap<string, string> = new Map(
	(
		'man:men woman:women child:children foot:feet tooth:teeth mouse:mice goose:geese leaf:leaves life:lives knife:knives ' +
		'wolf:wolves half:halves thief:thieves wife:wives bacterium:bacteria stoma:stomata criterion:criteria ' +
		'phenomenon:phenomena nucleus:nuclei formula:formulae stimulus:stimuli fungus:fungi larva:larvae alga:algae ' +
		'vertebra:vertebrae stratum:strata datum:data medium:media hypothesis:hypotheses analysis:analyses thesis:theses ' +
		'crisis:crises synthesis:syntheses diagnosis:diagnoses radius:radii index:indices matrix:matrices vertex:vertices ' +
		'salesman:salesmen policeman:policemen fireman:firemen'
	)
		.split(' ')
		.map((pair) => pair.split(':') as [string, string])
);

const irregularMany: ReadonlyMap<string, string> = new Map(
	[...irregular].map(([one, many]) => [many, one])
);

/** Endings that turn the singular into the plural: [of the singular, of the plural]. */
const endings: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
	en: [
		['y', 'ies'],
		['', 'es'],
		['', 's']
	],
	fr: [
		['', 's'],
		['eau', 'eaux']
	],
	es: [
		['', 's'],
		['', 'es']
	],
	pt: [['', 's']]
};

/** Whether two words are the singular and the plural of one common noun; folded, without accents. */
export function areSameNoun(a: string, b: string, language: string): boolean {
	return isPluralOf(a, b, language) || isPluralOf(b, a, language);
}

/** The other numbers of a noun, as far as rules go. */
export function otherNumbers(word: string, language: string): readonly string[] {
	const rules = endings[language] ?? [];
	const known = language === 'en' ? (irregular.get(word) ?? irregularMany.get(word)) : undefined;
	return [
		...rules.flatMap(([one, many]) => [
			...(word.endsWith(one) ? [word.slice(0, word.length - one.length) + many] : []),
			...(word.endsWith(many) ? [word.slice(0, word.length - many.length) + one] : [])
		]),
		...(known === undefined ? [] : [known])
	].filter((other) => areSameNoun(word, other, language));
}

function isPluralOf(many: string, one: string, language: string): boolean {
	if (language === 'en' && irregular.get(one) === many) return true;
	if (one.length < 3 || many.endsWith('ss') || (language === 'en' && apart.has(one))) return false;
	return (endings[language] ?? []).some(([singular, plural]) => {
		if (!one.endsWith(singular) || !many.endsWith(plural)) return false;
		if (one.slice(0, one.length - singular.length) !== many.slice(0, many.length - plural.length))
			return false;
		if (plural === 's') return !one.endsWith('s');
		return plural !== 'es' || language !== 'en' || /(s|x|z|ch|sh|o)$/.test(one);
	});
}
