import type { QuestionBase } from './question.ts';

/** An answer in one's own words, held by the learner against a model. */
export interface OpenQuestion extends QuestionBase {
	readonly kind: 'open';
	readonly model: string;
	readonly criteria: readonly string[];
}
