import { isSameFact } from '../../question/same-fact.ts';
import type { QuestionSet } from '../../question/question.ts';
import { survey } from './survey.ts';
import { findTellers } from './tellers.ts';

/**
 * Which questions of a set are to be kept apart, because one gives the other away: ids by id, each pair in both, in the
 * file's order. Forms of one fact are kept apart by that already.
 */
export function apartIn(set: QuestionSet): ReadonlyMap<string, readonly string[]> {
	const surveyed = survey(set);
	const apart = new Map(set.questions.map(({ id }) => [id, new Set<string>()]));
	findTellers(surveyed.questions, surveyed, ({ question: asked }, _, { question: teller }) => {
		if (!isSameFact(asked, teller)) {
			apart.get(asked.id)?.add(teller.id);
			apart.get(teller.id)?.add(asked.id);
		}
		return false;
	});
	const place = new Map(set.questions.map(({ id }, index) => [id, index]));
	return new Map(
		[...apart].map(([id, others]) => [
			id,
			[...others].sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0))
		])
	);
}
