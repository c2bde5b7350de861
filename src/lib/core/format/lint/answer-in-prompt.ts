import { orOf } from './choice-words.ts';
import type { Rule } from './rule.ts';
import type { Examined, Survey } from './survey.ts';
import { placeIn, type Phrase } from './wordbook.ts';

/** Fewer letters say too little: "it", "2". */
const fewestLetters = 4;
/** A longer back of a flashcard tells more than its front. */
const longestBack = 6;

/** The prompt says the answer, word for word, and none of the wrong options. */
export const answerInPrompt: Rule<'answer-in-prompt'> = (questions, survey, report) => {
	for (const examined of questions) {
		const found = saidAnswer(examined, survey);
		if (found !== null) report(examined.question.line, { text: found.text });
	}
};

function saidAnswer(examined: Examined, survey: Survey): Phrase | null {
	const { question, prompt, options, keys } = examined;
	const says = (phrase: Phrase): boolean =>
		survey.words.weight(phrase) >= fewestLetters && placeIn(prompt.forms, phrase.forms) >= 0;
	switch (question.kind) {
		case 'single':
		case 'multiple': {
			const said = options.filter(({ phrase }) => placeIn(prompt.forms, phrase.forms) >= 0);
			if (said.some(({ right }) => !right)) return null;
			return said.find(({ phrase }) => says(phrase))?.phrase ?? null;
		}
		case 'short': {
			if (offersChoice(prompt, survey)) return null;
			const said = keys.flat().find(says) ?? null;
			if (said === null) return null;
			const rejected = question.reject.map(({ text }) => survey.words.phrase(text));
			return rejected.some(({ forms }) => placeIn(prompt.forms, forms) >= 0) ? null : said;
		}
		case 'cloze':
			return keys.flat().find(says) ?? null;
		case 'card': {
			if (offersChoice(prompt, survey)) return null;
			return keys.flat().find((key) => key.forms.length <= longestBack && says(key)) ?? null;
		}
		default:
			return null;
	}
}

/** "Is a whale a fish or a mammal?" must name its answer. */
function offersChoice({ text }: Phrase, { language }: Survey): boolean {
	return orOf(language).test(text);
}
