import { editionOf } from '../question/edition.ts';
import type { Question, QuestionSet } from '../question/question.ts';
import { partsOf } from './card.ts';

/** What an edit of a set means to who learns with it: how many questions of each kind. */
export interface SetChanges {
	readonly added: number;
	readonly removed: number;
	/** Something else is right now: their cards come soon. */
	readonly answers: number;
	/** Their version was raised: they are learnt anew. */
	readonly afresh: number;
	/** All others that both have: they keep their schedule, whatever became of their words. */
	readonly kept: number;
}

/** Compares two states of a set, question by question, by their ids. */
export function setChanges(
	before: Pick<QuestionSet, 'questions'>,
	after: Pick<QuestionSet, 'questions'>
): SetChanges {
	const old = new Map(before.questions.map((question) => [question.id, question]));
	const both = after.questions.flatMap((question) => {
		const known = old.get(question.id);
		return known === undefined ? [] : [{ known, question }];
	});
	const afresh = both.filter(({ known, question }) => question.version > known.version);
	const answers = both.filter(
		({ known, question }) => question.version <= known.version && rightsDiffer(known, question)
	);
	return {
		added: after.questions.length - both.length,
		removed: before.questions.length - both.length,
		answers: answers.length,
		afresh: afresh.length,
		kept: both.length - answers.length - afresh.length
	};
}

/** A card that only one of the two has is new, or gone; it says nothing of the others. */
function rightsDiffer(one: Question, other: Question): boolean {
	const parts = new Set(partsOf(one));
	return partsOf(other).some(
		(part) => parts.has(part) && editionOf(one, part).key !== editionOf(other, part).key
	);
}
