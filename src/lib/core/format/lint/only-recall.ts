import type { Rule } from './rule.ts';
import type { Examined, Survey } from './survey.ts';
import type { Phrase } from './wordbook.ts';

/** A smaller set may well have one purpose. */
const fewestQuestions = 8;
const longestName = 5;

/** Every question asks for a name or a figure that stands in the article. */
export const onlyRecall: Rule<'only-recall'> = (questions, survey, report) => {
	if (questions.length < fewestQuestions || survey.set.article.paragraphs.length === 0) return;
	if (questions.some(({ question }) => !kinds.has(question.kind))) return;
	const isName = nameTeller(survey);
	if (questions.every((each) => asksForName(each, isName))) report(1, { count: questions.length });
};

/** Kinds that can ask for a mere name; the others ask how things belong together, or for reasons. */
const kinds: ReadonlySet<string> = new Set(['single', 'short', 'numeric', 'cloze', 'card']);

function asksForName({ question, keys }: Examined, isName: (key: Phrase) => boolean): boolean {
	if (question.kind === 'numeric')
		return keys.flat().some(({ text }) => isName({ ...nothing, text }));
	return keys.every((accepted) => accepted.some(isName));
}

const nothing: Phrase = { text: '', forms: [], stems: [], content: new Set() };
const word = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu;

/**
 * Tells names and figures that stand in the article: a figure, or words that the article writes with a capital only.
 * In German every noun has one, so that only figures are told.
 */
function nameTeller({ set, language }: Survey): (key: Phrase) => boolean {
	const written = new Set<string>();
	for (const { text } of set.article.paragraphs)
		for (const one of text.match(word) ?? []) written.add(one.replace(/(?<=\d),(?=\d{3})/gu, ''));
	const isNamed = (one: string): boolean =>
		/\d/u.test(one)
			? written.has(one.replace(/(?<=\d),(?=\d{3})/gu, ''))
			: language !== 'de' &&
				/^\p{Lu}/u.test(one) &&
				written.has(one) &&
				!written.has(one.toLowerCase());
	return ({ text }) => {
		const words = text.match(word) ?? [];
		const telling = words.filter((one) => /\d/u.test(one) || one.length > 3);
		return telling.length > 0 && words.length <= longestName && telling.every(isNamed);
	};
}
