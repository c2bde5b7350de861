import type { QuestionBase } from './question.ts';

/** A flashcard: `prompt` is its front. */
export interface CardQuestion extends QuestionBase {
	readonly kind: 'card';
	readonly back: string;
	/** Asked both ways. */
	readonly reverse: boolean;
}
