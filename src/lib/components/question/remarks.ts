import type { Answer } from '#lib/core/question/answer.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { Scored } from './of-kind.ts';

/** The teacher's words on an answer; both are Markdown. */
export interface Remark {
	/** The option it speaks about, where several are spoken about; `null` for the answer as a whole. */
	readonly about: string | null;
	readonly text: string;
}

export function remarks(question: Question, answer: Answer, score: Scored): readonly Remark[] {
	if (question.kind === 'multiple' && answer.kind === 'multiple')
		return question.options.flatMap(({ text, feedback }) =>
			feedback !== null && answer.chosen.includes(text) ? [{ about: text, text: feedback }] : []
		);
	return score.feedback.map((text) => ({ about: null, text }));
}
