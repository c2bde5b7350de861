import type { QuestionBase } from './question.ts';

export interface OrderQuestion extends QuestionBase {
	readonly kind: 'order';
	/** In the right order; all different. */
	readonly items: readonly string[];
}
