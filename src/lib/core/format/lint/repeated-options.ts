import { articlesOf } from '../../question/function-words.ts';
import type { Rule } from './rule.ts';

/** Two options that are the same text but for an article, a full stop or the size of their first letter. */
export const repeatedOptions: Rule<'repeated-options'> = (questions, { language }, report) => {
	const articles = articlesOf(language);
	for (const { question, options } of questions) {
		const whole = new Map<string, string>();
		const behindArticle = new Map<string, string>();
		for (const { phrase } of options) {
			const plain = plainForm(phrase.text);
			const bare = withoutArticle(plain, articles);
			// "A lemon" beside "an lemon" asks for the article; only "lemon" repeats either of them.
			const other = whole.get(plain) ?? (bare === plain ? behindArticle : whole).get(bare);
			if (other !== undefined) {
				report(question.line, { text: phrase.text, other });
				break;
			}
			whole.set(plain, phrase.text);
			if (bare !== plain) behindArticle.set(bare, phrase.text);
		}
	}
};

/** Signs stay: C is not C++, and -5 is not 5. */
function plainForm(text: string): string {
	const tidy = text
		.replace(/[‘’]/gu, "'")
		.replace(/["“”„«»]/gu, '')
		.replace(/\s+/gu, ' ')
		.replace(/[.,;:]+$/u, '')
		.trim();
	return withSmallLetter(tidy);
}

/** Not of CO, which is not Co. */
function withSmallLetter(text: string): string {
	return /^\p{Lu}(?:\p{Ll}{2}| )/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function withoutArticle(text: string, articles: ReadonlySet<string>): string {
	const space = text.indexOf(' ');
	return space > 0 && articles.has(text.slice(0, space))
		? withSmallLetter(text.slice(space + 1))
		: text;
}
