import type { QuestionBase } from './question.ts';

/** What two names of one fact have in common: how they are spelt, whatever the case of their letters, and a full stop. */
export function factKey(fact: string): string {
	return fact.toLowerCase().replace(/\.$/u, '');
}

/** Whether two questions of a set are forms of one fact. */
export function isSameFact(
	one: Pick<QuestionBase, 'fact'>,
	other: Pick<QuestionBase, 'fact'>
): boolean {
	if (one.fact === undefined || other.fact === undefined) return false;
	return factKey(one.fact) === factKey(other.fact);
}
