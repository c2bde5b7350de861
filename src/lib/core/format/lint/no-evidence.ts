import type { Rule } from './rule.ts';

/** Only so many are worth a finding each. */
const few = 10;

/** What these ask stands in no one place, or in none. */
const without: ReadonlySet<string> = new Set(['order', 'match', 'categorise', 'card', 'open']);

/** No place of the article is quoted for a question that has one right answer. */
export const noEvidence: Rule<'no-evidence'> = (questions, { set }, report) => {
	if (set.article.paragraphs.length === 0) return;
	const closed = questions.filter(({ question }) => !without.has(question.kind));
	const lines = closed.flatMap(({ question }) =>
		question.evidence.length === 0 ? [question.line] : []
	);
	if (lines.length > few || (lines.length > 1 && lines.length > closed.length / 2))
		report(1, { lines });
	else for (const line of lines) report(line, { lines: [line] });
};
