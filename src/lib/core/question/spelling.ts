/**
 * One spelling for words that English writes in two ways: organise, organize; colour, color; centre, center.
 * It need not be a good spelling, only the same for both.
 */
export function spelling(word: string, language: string): string {
	if (language !== 'en' || word.length < 5) return word;
	if (word.startsWith('practi')) return word.replace('practis', 'practic');
	return word
		.replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1')
		.replace(/ys(e|ed|es|er|ers|ing)$/, 'yz$1')
		.replace(/([a-z]{2})our(s|ed|ing|ite|ites|able|al)?$/, '$1or$2')
		.replace(/([bt])re(s?)$/, '$1er$2');
}
