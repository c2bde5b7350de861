import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import { sectionPosition } from '#lib/core/quiz/reading-plan.ts';

/** Where the text will answer a question that was asked before it: the text is the feedback. */
export function meetingWords(set: QuestionSet, question: Question): string {
	const position = sectionPosition(set, question);
	const title = position === null ? undefined : set.article.sections[position]?.title;
	if (position !== null && title !== undefined)
		return `You will meet this in section ${String(position + 1)}, “${title}”.`;
	return question.evidence.some(({ status }) => status === 'anchored')
		? 'You will meet this at the beginning of the text.'
		: 'You will meet this in the text.';
}
