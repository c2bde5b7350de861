import type { NumericQuestion } from '#lib/core/question/numeric.ts';
import type { Question, QuestionBase, QuestionSet } from '#lib/core/question/question.ts';
import type { ShortQuestion } from '#lib/core/question/short.ts';

/** Questions for tests, with everything that a test does not speak of left plain. */
export const base: QuestionBase = {
	id: 'q1',
	line: 1,
	prompt: 'What?',
	hints: [],
	explanation: null,
	evidence: [],
	tags: [],
	difficulty: null,
	points: 1,
	version: 1
};

export function shortQuestion(given: Partial<ShortQuestion>): ShortQuestion {
	return { ...base, kind: 'short', accept: [], reject: [], typos: true, ...given };
}

export function numericQuestion(given: Partial<NumericQuestion>): NumericQuestion {
	return { ...base, kind: 'numeric', accept: [], reject: [], ...given };
}

export function questionSet(given: {
	readonly questions: readonly Question[];
	readonly language?: string;
	readonly text?: string;
}): QuestionSet {
	const { questions, language = 'en', text = '' } = given;
	return {
		id: 'set',
		title: 'Set',
		language,
		description: null,
		author: null,
		licence: null,
		date: null,
		source: null,
		level: null,
		tags: [],
		article: { sections: [], paragraphs: [{ number: 1, text, section: null, line: 1 }] },
		questions
	};
}
