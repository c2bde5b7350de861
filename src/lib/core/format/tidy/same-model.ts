import type { QuestionSet } from '../../question/question.ts';

/** Whether two sets are one but for the lines on which things stand. */
export function sameModel(one: QuestionSet, other: QuestionSet): boolean {
	return withoutLines(one) === withoutLines(other);
}

function withoutLines(set: QuestionSet): string {
	return JSON.stringify(set, (key, value: unknown) => (key === 'line' ? undefined : value));
}
