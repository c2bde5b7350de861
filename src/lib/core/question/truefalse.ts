import type { QuestionBase } from './question.ts';

export interface TrueFalseQuestion extends QuestionBase {
	readonly kind: 'truefalse';
	readonly key: boolean;
	/** What to say to a learner who answered true, or false. */
	readonly feedback: { readonly true: string | null; readonly false: string | null };
}
