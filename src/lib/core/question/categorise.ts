import type { QuestionBase } from './question.ts';

export interface CategoriseQuestion extends QuestionBase {
	readonly kind: 'categorise';
	/** Texts all different. */
	readonly items: readonly { readonly text: string; readonly category: string }[];
	/** Every category, in order of appearance, those without an item included. */
	readonly categories: readonly string[];
}
