/** The words for "or", by language; English where there are none. */
const or: Readonly<Record<string, string>> = {
	en: 'or',
	de: 'oder',
	fr: 'ou',
	es: 'o u',
	it: 'o',
	pt: 'ou',
	nl: 'of'
};

const and: Readonly<Record<string, string>> = {
	en: 'and',
	de: 'und',
	fr: 'et',
	es: 'y e',
	it: 'e ed',
	pt: 'e',
	nl: 'en'
};

const patterns = new Map(
	Object.entries(or).map(([language, words]) => [
		language,
		new RegExp(`(?<!\\p{L})(?:${words.replaceAll(' ', '|')})(?!\\p{L})`, 'iu')
	])
);

/** Finds a word for "or". */
export function orOf(language: string): RegExp {
	return patterns.get(language) ?? /\bor\b/iu;
}

/** The words that join two things which have the same part in a sentence. */
export function joiningWordsOf(language: string): string {
	return `${and[language] ?? 'and'} ${or[language] ?? 'or'}`;
}
