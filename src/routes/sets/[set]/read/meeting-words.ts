import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import { sectionPosition } from '#lib/core/quiz/reading-plan.ts';

/** Where the text will answer the question that was asked last before it: the text is the feedback. */
export function meetingWords(set: QuestionSet, question: Question): string {
	const position = sectionPosition(set, question);
	const title = position === null ? undefined : set.article.sections[position]?.title;
	if (position !== null && title !== undefined)
		return `Your last question is answered in section ${String(position + 1)}, “${title}”.`;
	return question.evidence.some(({ status }) => status === 'anchored')
		? 'Your last question is answered at the beginning of the text.'
		: 'Your last question is answered in the text.';
}
