/** How a language asks for a thing, and how it turns a question into its opposite. */
export interface Negation {
	/** The words with which the question proper begins. */
	readonly asks: RegExp;
	/** What ends the clause that asks: a sign, or a word that begins a clause of its own. */
	readonly ends: RegExp;
	/** The word that a hurried reader misses. */
	readonly negative: RegExp;
}

function words(list: string): string {
	return `(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`;
}

function negation(asks: string, clauses: string, negative: string): Negation {
	const begins = clauses === '' ? '' : `|${words(clauses)}`;
	return {
		asks: new RegExp(words(asks), 'iu'),
		ends: new RegExp(`[,;:.?!()–—]${begins}`, 'iu'),
		negative: new RegExp(words(negative), 'iu')
	};
}

const auxiliary =
	'is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may|might';

const negations: Readonly<Record<string, Negation>> = {
	en: negation(
		`which|what|who|whom|whose|(?:where|when)(?= (?:${auxiliary}))`,
		'that|who|whom|whose|which|because|if|when|where|while|although|unless|since|until|after|before|so|as|than|rather',
		"not|never|cannot|except|\\p{L}+n['’]t"
	),
	de: negation(
		'welche[rsnm]?|was|wer|wen|wem|wo|wann',
		'',
		'nicht|nie|niemals|außer|ausser|kein(?:e[nmrs]?)?'
	),
	fr: negation(
		"quel(?:le)?s?|qui|que|qu['’]est-ce|lequel|laquelle|lesquel(?:le)?s|où|quand",
		'qui|que|qu|dont|parce|si|lorsque|quand',
		'pas|jamais|sauf|excepté'
	),
	es: negation(
		'cuál(?:es)?|qué|quién(?:es)?|dónde|cuándo',
		'que|porque|si|cuando',
		'no|nunca|excepto|salvo'
	),
	it: negation('quale|quali|che|chi|dove|quando', 'che|perché|se|quando', 'non|mai|tranne|eccetto'),
	pt: negation(
		'qual|quais|que|quem|onde|quando',
		'que|porque|se|quando',
		'não|nunca|exceto|exceto'
	),
	nl: negation('welke|welk|wat|wie|waar|wanneer', 'dat|die|omdat|als', 'niet|nooit|behalve|geen')
};

/** `null` for a language of which nothing is known. */
export function negationOf(language: string): Negation | null {
	return negations[language] ?? null;
}
