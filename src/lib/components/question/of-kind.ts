import type { Answer } from '#lib/core/question/answer.ts';
import type { Asked } from '#lib/core/question/asked.ts';
import type { Question, QuestionKind } from '#lib/core/question/question.ts';
import type { Score } from '#lib/core/question/score.ts';

export type AskedOf<K extends QuestionKind> = Extract<Asked, { readonly kind: K }>;
export type AnswerOf<K extends QuestionKind> = Extract<Answer, { readonly kind: K }>;
export type QuestionOf<K extends QuestionKind> = Extract<Question, { readonly kind: K }>;

export type Scored = Extract<Score, { readonly status: 'scored' }>;
/** A score that asks for another look before the answer counts. */
export type Problem = Exclude<Score, Scored>;

/** An answered question with its key, once the key may be seen. */
export interface Marked {
	readonly question: Question;
	readonly score: Scored;
}

/** The question behind `marked` when it is of this kind. */
export function questionOf<K extends QuestionKind>(
	question: Question | null,
	kind: K
): QuestionOf<K> | null {
	return question !== null && question.kind === kind ? (question as QuestionOf<K>) : null;
}

/** What every kind's component is told about its surroundings. */
export interface KindProps {
	readonly shortcuts: boolean;
	/** Id of the error text, when the answer cannot be marked yet. */
	readonly problemId: string | undefined;
	readonly onsubmit: (() => void) | undefined;
}
