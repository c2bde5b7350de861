import type { QuestionBase } from './question.ts';
import type { Score } from './score.ts';
import { scoredWhole, unanswered } from './verdict.ts';

export interface TrueFalseQuestion extends QuestionBase {
	readonly kind: 'truefalse';
	readonly key: boolean;
	/** What to say to a learner who answered true, or false. */
	readonly feedback: { readonly true: string | null; readonly false: string | null };
}

export function markTrueFalse(question: TrueFalseQuestion, chosen: boolean | null): Score {
	if (chosen === null) return unanswered;
	const share = chosen === question.key ? 1 : 0;
	return scoredWhole(share, 1 / 2, [question.feedback[chosen ? 'true' : 'false']]);
}
