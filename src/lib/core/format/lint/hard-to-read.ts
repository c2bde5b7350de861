import { plainText } from '../../prose/plain.ts';
import { lix, readingOf, together, wordsOf } from './readability.ts';
import type { Rule } from './rule.ts';

/** A shorter prompt has too few words for an index, a shorter article as well. */
const fewestWords = 15;
const shortestArticle = 80;
/** By so much the prompt's index must exceed the article's. */
const above = 25;
/** Below this no text is hard. */
const hard = 60;

/**
 * The prompt is much harder to read than the article, by the readability index LIX. Words that the article uses, and
 * names, do not count as long: who has read it knows them.
 */
export const hardToRead: Rule<'hard-to-read'> = (questions, { set }, report) => {
	// Statements over several lines, formulas and tables are no sentence.
	const sentences = questions.filter(
		({ question, prompt }) =>
			question.kind !== 'card' &&
			prompt.forms.length >= fewestWords &&
			!question.prompt.includes('\n')
	);
	if (sentences.length === 0) return;
	const texts = set.article.paragraphs.map(({ text }) => plainText(text));
	const whole = together(texts.map((text) => readingOf(text)));
	if (whole.words < shortestArticle) return;
	const article = Math.round(lix(whole));
	const familiar = new Set(texts.flatMap((text) => wordsOf(text.toLowerCase())));
	const isNew = (word: string, at: number): boolean =>
		!familiar.has(word.toLowerCase()) && (at === 0 || !/^\p{Lu}/u.test(word));
	for (const { question, prompt } of sentences) {
		const reading = readingOf(prompt.text, isNew);
		if (reading.words < fewestWords) continue;
		const index = Math.round(lix(reading));
		if (index >= hard && index >= article + above)
			report(question.line, { prompt: index, article });
	}
};
