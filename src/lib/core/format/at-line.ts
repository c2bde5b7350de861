import type { Question, QuestionSet } from '../question/question.ts';

/** What stands at a line of a file: the question that began there or above it, or the paragraph of the article. */
export type AtLine =
	| { readonly at: 'question'; readonly question: Question }
	| { readonly at: 'paragraph'; readonly number: number }
	| { readonly at: 'header' };

/** @param line 1-based */
export function atLine(set: QuestionSet, line: number): AtLine {
	const question = lastBefore(set.questions, line);
	const paragraph = lastBefore(set.article.paragraphs, line);
	if (question !== null && question.line >= (paragraph?.line ?? 0))
		return { at: 'question', question };
	return paragraph === null ? { at: 'header' } : { at: 'paragraph', number: paragraph.number };
}

/** The last that begins at a line or above it, of things in the file's order. */
function lastBefore<T extends { readonly line: number }>(
	things: readonly T[],
	line: number
): T | null {
	let low = 0;
	let high = things.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((things[middle]?.line ?? Infinity) <= line) low = middle + 1;
		else high = middle;
	}
	return things[low - 1] ?? null;
}
