import type { Question } from '../question/question.ts';
import type { Article, Section } from './article.ts';

/** The section a question is on: where its first evidence stands that was found. */
export function sectionOf(question: Question, article: Article): Section | null {
	const anchored = question.evidence.find((evidence) => evidence.status === 'anchored');
	if (anchored === undefined) return null;
	const paragraph = article.paragraphs.find(({ number }) => number === anchored.paragraph);
	const position = paragraph?.section ?? null;
	return position === null ? null : (article.sections[position] ?? null);
}
