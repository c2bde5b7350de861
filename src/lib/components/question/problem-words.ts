import type { QuestionKind } from '#lib/core/question/question.ts';
import type { Invalid } from '#lib/core/question/score.ts';
import type { Problem } from './of-kind.ts';

function unansweredWords(kind: QuestionKind): string {
	switch (kind) {
		case 'single':
		case 'truefalse':
			return 'Choose an answer, or skip this one.';
		case 'multiple':
			return 'Choose at least one answer, or skip this one.';
		case 'short':
		case 'open':
			return 'Write an answer, or skip this one.';
		case 'numeric':
			return 'Write a number, or skip this one.';
		case 'cloze':
			return 'Fill in the gaps, or skip this one.';
		case 'order':
			return 'Put the items in order, or skip this one.';
		case 'match':
			return 'Choose what belongs together, or skip this one.';
		case 'categorise':
			return 'Choose a group for each item, or skip this one.';
		case 'find':
			return 'Choose a sentence of the text, or skip this one.';
		case 'card':
			return 'Say whether you remembered, or skip this one.';
	}
}

function incompleteWords(kind: QuestionKind, missing: number): string {
	switch (kind) {
		case 'cloze':
			return missing === 1
				? 'One gap is still empty. Fill it in, or skip this one.'
				: `${missing} gaps are still empty. Fill them in, or skip this one.`;
		case 'match':
			return missing === 1
				? 'One row has no match yet. Choose one, or skip this one.'
				: `${missing} rows have no match yet. Choose one for each, or skip this one.`;
		case 'categorise':
			return missing === 1
				? 'One item has no group yet. Choose one, or skip this one.'
				: `${missing} items have no group yet. Choose one for each, or skip this one.`;
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
