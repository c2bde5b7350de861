/** Endings that come and go with number, case and tense, the longest first; a word keeps at least four letters. */
const endings: Readonly<Record<string, RegExp>> = {
	de: /(?:ern|en|em|er|es|e|n|s)$/u,
	fr: /(?:es|e|s|x)$/u,
	es: /(?:os|as|es|o|a|e|s)$/u,
	it: /[aeio]$/u,
	pt: /(?:os|as|es|o|a|e|s)$/u,
	nl: /(?:en|e|s)$/u
};

const fewest = 4;

/** Figures in words, so that "three" and 3 are one. */
const figures: ReadonlyMap<string, string> = new Map(
	'zero two three four five six seven eight nine ten eleven twelve'
		.split(' ')
		.map((word, at) => [word, String(at === 0 ? 0 : at + 1)])
);

/**
 * What is left of a folded word without its endings, to tell whether two texts speak of the same things. Light on
 * purpose: it makes `tides` and `tide` one, and `absorbing` and `absorbed`, and knows nothing of irregular words.
 */
export function stemOf(word: string, language: string): string {
	if (language === 'en') return figures.get(word) ?? englishStem(word);
	const ending = endings[language];
	if (ending === undefined || word.length <= fewest) return word;
	const stem = word.replace(ending, '');
	return stem.length < fewest ? word : stem;
}

function englishStem(word: string): string {
	const one = singular(word);
	const bare = one.length > 5 ? one.replace(/(?:ing|ed)$/u, '') : one;
	if (bare !== one && bare.length >= 3) return bare.replace(/([bdfgkmnprt])\1$/u, '$1');
	return one.length > 3 ? one.replace(/e$/u, '') : one;
}

function singular(word: string): string {
	if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$/u.test(word)) return word;
	if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
	return /(?:s|x|z|ch|sh)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
