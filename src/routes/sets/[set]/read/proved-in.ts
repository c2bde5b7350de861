import type { Paragraph } from '#lib/core/evidence/article.ts';
import type { AnchoredEvidence } from '#lib/core/evidence/evidence.ts';
import type { Question } from '#lib/core/question/question.ts';

/** Where a paragraph says what opened its section. */
export function provedIn(
	question: Question | null,
	paragraph: Paragraph
): readonly AnchoredEvidence[] {
	return (question?.evidence ?? [])
		.filter((evidence) => evidence.status === 'anchored')
		.filter((evidence) => evidence.paragraph === paragraph.number);
}
