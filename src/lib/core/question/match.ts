import type { QuestionBase } from './question.ts';

export interface MatchQuestion extends QuestionBase {
	readonly kind: 'match';
	/** Left sides all different, right sides all different. */
	readonly pairs: readonly { readonly left: string; readonly right: string }[];
	/** Right sides that belong to nothing. */
	readonly distractors: readonly string[];
}
