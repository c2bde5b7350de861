import { sectionOf } from '../evidence/section-of.ts';
import { hash } from '../question/chance.ts';
import type { Question, QuestionSet } from '../question/question.ts';
import { chooseQuestions } from './choose.ts';

/**
 * Three to five: enough to prepare the reader for what is coming, few enough to be answered for fun. Being asked before
 * reading helps what is read, most of all what was asked about, whether or not the guess was right (Richland, Kornell and
 * Kao 2009; Carpenter and Toftness 2017).
 */
const fewest = 3;
const most = 5;

/** Whether the app marks it: of the others the learner would have to see the answer before the text. */
export function isMarkable({ kind }: Question): boolean {
	return kind !== 'card' && kind !== 'open';
}

/** Whether it can be asked where the text is not to be seen. */
function isFromMemory(question: Question): boolean {
	return isMarkable(question) && question.kind !== 'find';
}

/** Ids of the questions asked before a reading and after it, spread over the sections, in the order of the file. */
export function questionsAround(set: QuestionSet, seed: number): readonly string[] {
	const markable = { ...set, questions: set.questions.filter(isFromMemory) };
	const places = new Set(markable.questions.map((question) => sectionOf(question, set.article)));
	const count = Math.min(most, Math.max(fewest, places.size));
	return chooseQuestions(markable, { of: 'number', count }, { missed: [], seed });
}

/**
 * The question that opens each section, by the section's position: one that is not asked before and after where there is
 * one. A section without a question that can be marked has none.
 *
 * @param around ids asked before and after
 */
export function questionsOfSections(
	set: QuestionSet,
	around: readonly string[],
	seed: number
): ReadonlyMap<number, Question> {
	const opening = new Map<number, Question>();
	for (const [position, section] of set.article.sections.entries()) {
		const about = set.questions
			.filter((one) => isMarkable(one) && sectionOf(one, set.article) === section)
			.toSorted(
				(a, b) =>
					Number(reachesOut(a, set, position)) - Number(reachesOut(b, set, position)) ||
					hash(`${a.id}@${seed}`) - hash(`${b.id}@${seed}`)
			);
		const found = about.find(({ id }) => !around.includes(id)) ?? about[0];
		if (found) opening.set(position, found);
	}
	return opening;
}

/** Whether part of what proves the answer stands in another section, so that this one alone does not tell it. */
function reachesOut(question: Question, { article }: QuestionSet, section: number): boolean {
	return question.evidence.some(
		(evidence) =>
			evidence.status === 'anchored' &&
			article.paragraphs.find(({ number }) => number === evidence.paragraph)?.section !== section
	);
}

/** Position of the section that a question is on; `null` before the first heading and without a place in the text. */
export function sectionPosition(set: QuestionSet, question: Question): number | null {
	const section = sectionOf(question, set.article);
	return section === null ? null : set.article.sections.indexOf(section);
}
