import type { QuestionKind } from '#lib/core/question/question.ts';
import type { Invalid } from '#lib/core/question/score.ts';
import type { Problem } from './of-kind.ts';

function unansweredWords(kind: QuestionKind): string {
	switch (kind) {
		case 'single':
		case 'truefalse':
			return 'Choose an answer, or go on without.';
		case 'multiple':
			return 'Choose at least one answer, or go on without.';
		case 'short':
		case 'open':
			return 'Write an answer, or go on without.';
		case 'numeric':
			return 'Write a number, or go on without.';
		case 'cloze':
			return 'Fill in the gaps, or go on without.';
		case 'order':
			return 'Put the items in order, or go on without.';
		case 'match':
			return 'Choose what belongs together, or go on without.';
		case 'categorise':
			return 'Choose a group for each item, or go on without.';
		case 'find':
			return 'Choose a sentence of the text, or go on without.';
		case 'card':
			return 'Say whether you remembered, or go on without.';
	}
}

function incompleteWords(kind: QuestionKind, missing: number): string {
	switch (kind) {
		case 'cloze':
			return missing === 1
				? 'One gap is still empty. Fill it in, or go on without.'
				: `${missing} gaps are still empty. Fill them in, or go on without.`;
		case 'match':
			return missing === 1
				? 'One row has no match yet. Choose one, or go on without.'
				: `${missing} rows have no match yet. Choose one for each, or go on without.`;
		case 'categorise':
			return missing === 1
				? 'One item has no group yet. Choose one, or go on without.'
				: `${missing} items have no group yet. Choose one for each, or go on without.`;
		default:
			return missing === 1
				? 'One more answer is asked for.'
				: `${missing} more answers are asked for.`;
	}
}

function invalidWords(why: Invalid, kind: QuestionKind, given: string): string {
	switch (why.code) {
		case 'not-a-number':
			return `This is not a number we can read: “${given}”. Write it in digits, such as 12 or 0.5.`;
		case 'ambiguous-thousands':
			return `Is “${why.text}” thousands or decimals? Write it without separators, or with more decimals.`;
		case 'wrong-unit':
			return `The answer is asked in another unit than “${why.unit}”. Write the number alone, or with the unit shown.`;
		case 'incomplete':
			return incompleteWords(kind, why.missing);
		case 'no-certainty':
			return 'Say how sure you are: the marks of this quiz hang on it.';
	}
}

/** Why an answer is not marked yet and what to do, in one or two sentences. `given` is what was typed, if anything was. */
export function problemWords(problem: Problem, kind: QuestionKind, given: string): string {
	return problem.status === 'unanswered'
		? unansweredWords(kind)
		: invalidWords(problem.why, kind, given.trim());
}
