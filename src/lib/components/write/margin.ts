import { coverage } from '#lib/core/format/coverage.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';

/** What stands in the margin of a paragraph. */
export interface MarginNote {
	readonly questions: readonly (Pick<Question, 'id' | 'line'> & {
		/** 1-based, in the file's order. */
		readonly position: number;
	})[];
	/** Whether it would be a pity if nobody asked about it. */
	readonly worthAsking: boolean;
}

/** The margin of the whole article, by the numbers of its paragraphs. */
export function margin(set: QuestionSet): ReadonlyMap<number, MarginNote> {
	const named = new Map(
		set.questions.map(({ id, line }, at) => [id, { id, line, position: at + 1 }])
	);
	return new Map(
		coverage(set).map(({ paragraph, questions, worthAsking }) => [
			paragraph,
			{ questions: questions.flatMap((id) => named.get(id) ?? []), worthAsking }
		])
	);
}
