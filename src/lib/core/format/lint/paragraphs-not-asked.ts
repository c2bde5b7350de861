import { coverage } from '../coverage.ts';
import type { Rule } from './rule.ts';

/** With fewer questions the set has only been begun. */
const fewestQuestions = 5;
const fewestParagraphs = 3;
/** Of the paragraphs that say enough to be asked about. */
const share = 0.5;

/** Most of the article is not asked about. */
export const paragraphsNotAsked: Rule<'paragraphs-not-asked'> = (_, { set }, report) => {
	const resting = set.questions.filter(({ evidence }) =>
		evidence.some(({ status }) => status === 'anchored')
	);
	if (resting.length < fewestQuestions) return;
	const worth = coverage(set).filter(({ worthAsking }) => worthAsking);
	const left = worth.flatMap(({ paragraph, questions }) =>
		questions.length === 0 ? [paragraph] : []
	);
	if (left.length < fewestParagraphs || left.length <= share * worth.length) return;
	const first = set.article.paragraphs.find(({ number }) => number === left[0]);
	report(first?.line ?? 1, { paragraphs: left, of: worth.length });
};
