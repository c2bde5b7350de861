import type { Answer } from '#lib/core/question/answer.ts';
import { mark } from '#lib/core/question/mark.ts';
import { markingContext } from '#lib/core/question/marking-context.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import type { Score } from '#lib/core/question/score.ts';

/** How an answer to a part of a question is marked. Apart, so that it can be fetched while the question is read. */
export function markIn(set: QuestionSet, question: Question, part: string, answer: Answer): Score {
	return mark(question, part, answer, markingContext(set));
}
