import type { Paragraph, Section } from '#lib/core/evidence/article.ts';
import type { AnchoredEvidence } from '#lib/core/evidence/evidence.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';

/** A stretch of the article with what is asked about it. */
export interface Stretch {
	/** `null` for the text before the first heading. */
	readonly section: Section | null;
	readonly paragraphs: readonly Paragraph[];
	readonly questions: readonly Question[];
}

/** The article in reading order; a question stands with the text that its first evidence is in. */
export function outline(set: QuestionSet): readonly Stretch[] {
	const { sections, paragraphs } = set.article;
	const stretch = (index: number | null): Stretch => ({
		section: index === null ? null : (sections[index] ?? null),
		paragraphs: paragraphs.filter(({ section }) => section === index),
		questions: set.questions.filter((question) => placeOf(question, paragraphs) === index)
	});
	const opening = stretch(null);
	const rest = sections.map((_, index) => stretch(index));
	return opening.paragraphs.length > 0 ? [opening, ...rest] : rest;
}

/** Index of the section, `null` for the opening, `undefined` for a question without evidence. */
function placeOf(question: Question, paragraphs: readonly Paragraph[]): number | null | undefined {
	const first = question.evidence.find(({ status }) => status === 'anchored');
	if (first === undefined) return undefined;
	return paragraphs.find(({ number }) => number === first.paragraph)?.section;
}

/** Where the evidence of these questions stands in a paragraph. */
export function evidenceIn(
	questions: readonly Question[],
	paragraph: Paragraph
): readonly AnchoredEvidence[] {
	const found = questions
		.flatMap((question) => question.evidence)
		.filter((evidence) => evidence.status === 'anchored')
		.filter((evidence) => evidence.paragraph === paragraph.number);
	return found.length === 0 ? none : found;
}

/** Always the same nothing, so that a paragraph without evidence is not drawn again when others get theirs. */
const none: readonly AnchoredEvidence[] = [];
