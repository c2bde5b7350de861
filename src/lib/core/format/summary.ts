import type { QuestionKind, QuestionSet } from '../question/question.ts';

/** How many of a kind: the words for one, and for several. */
const kinds: readonly (readonly [QuestionKind, string, string])[] = [
	['single', 'choose one', 'choose one'],
	['multiple', 'choose all', 'choose all'],
	['truefalse', 'true or false', 'true or false'],
	['short', 'short answer', 'short answers'],
	['numeric', 'number', 'numbers'],
	['cloze', 'with gaps', 'with gaps'],
	['order', 'ordering', 'ordering'],
	['match', 'matching', 'matching'],
	['categorise', 'sorting', 'sorting'],
	['card', 'flashcard', 'flashcards'],
	['open', 'open', 'open'],
	['find', 'to find in the text', 'to find in the text']
];

/** What was understood: "12 questions: 7 choose one, 2 choose all, 3 with gaps. 1 was held back." */
export function summary(set: QuestionSet, heldBack: number): string {
	const counts = kinds.flatMap(([kind, one, several]) => {
		const count = set.questions.filter((question) => question.kind === kind).length;
		return count === 0 ? [] : [`${String(count)} ${count === 1 ? one : several}`];
	});
	const total = set.questions.length;
	const questions =
		total === 0 ? 'No questions' : total === 1 ? '1 question' : `${String(total)} questions`;
	const held =
		heldBack === 0 ? '' : ` ${String(heldBack)} ${heldBack === 1 ? 'was' : 'were'} held back.`;
	return `${questions}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}.${held}`;
}
