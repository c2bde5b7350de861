import type { Question, QuestionSet } from '#lib/core/question/question.ts';

/** The questions of a set by their ids. */
export function questionsById(set: QuestionSet): ReadonlyMap<string, Question> {
	return new Map(set.questions.map((question) => [question.id, question]));
}
