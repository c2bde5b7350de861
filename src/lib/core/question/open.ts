import type { QuestionBase } from './question.ts';
import type { Score } from './score.ts';
import { scoredWhole } from './verdict.ts';

/** An answer in one's own words, held by the learner against a model. */
export interface OpenQuestion extends QuestionBase {
	readonly kind: 'open';
	readonly model: string;
	readonly criteria: readonly string[];
}

/** The share of criteria that the learner found met; without criteria, the learner's own yes or no. */
export function markOpen(
	question: OpenQuestion,
	met: readonly string[],
	remembered: boolean
): Score {
	if (question.criteria.length === 0) return scoredWhole(remembered ? 1 : 0, 0);
	const kept = question.criteria.filter((criterion) => met.includes(criterion));
	return scoredWhole(kept.length / question.criteria.length, 0);
}
