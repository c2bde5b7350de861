import { sectionOf } from '../evidence/section-of.ts';
import type { Scope } from '../progress/event.ts';
import { shuffle } from '../question/chance.ts';
import type { Question, QuestionSet } from '../question/question.ts';

export interface Choosing {
	/** Ids that were missed in the last attempt. */
	readonly missed: readonly string[];
	readonly seed: number;
}

/** Ids of the questions of a quiz, always in the order of the file, which is the order of the article. */
export function chooseQuestions(set: QuestionSet, scope: Scope, by: Choosing): readonly string[] {
	return chosen(set, scope, by).map((question) => question.id);
}

function chosen(set: QuestionSet, scope: Scope, by: Choosing): readonly Question[] {
	switch (scope.of) {
		case 'all':
			return set.questions;
		case 'section':
			return set.questions.filter((question) => slugOf(question, set) === scope.slug);
		case 'missed':
			return set.questions.filter((question) => by.missed.includes(question.id));
		case 'number': {
			const sample = new Set(sampled(set, scope.count, by.seed));
			return set.questions.filter((question) => sample.has(question));
		}
	}
}

/**
 * A sample that covers the whole article: each section lends its share of the count, and the odd ones
 * go to the sections with the largest remainders (Hare and Niemeyer's method).
 */
function sampled(set: QuestionSet, count: number, seed: number): readonly Question[] {
	const groups = bySection(set);
	const total = set.questions.length;
	const wanted = Math.min(Math.max(0, Math.trunc(count)), total);
	const quotas = groups.map((group) => (group.length * wanted) / Math.max(1, total));
	const seats = quotas.map(Math.floor);
	const left = wanted - seats.reduce((sum, seat) => sum + seat, 0);
	// Shuffled first, so that equal remainders do not always favour the beginning of the article.
	const neediest = shuffle([...groups.keys()], seed).toSorted(
		(a, b) => fraction(quotas[b] ?? 0) - fraction(quotas[a] ?? 0)
	);
	for (const index of neediest.slice(0, left)) seats[index] = (seats[index] ?? 0) + 1;
	return groups.flatMap((group, index) => shuffle(group, seed + index).slice(0, seats[index]));
}

function bySection(set: QuestionSet): readonly (readonly Question[])[] {
	const groups = new Map<string | null, Question[]>();
	for (const question of set.questions) {
		const slug = slugOf(question, set);
		const group = groups.get(slug);
		if (group) group.push(question);
		else groups.set(slug, [question]);
	}
	return [...groups.values()];
}

function slugOf(question: Question, set: QuestionSet): string | null {
	return sectionOf(question, set.article)?.slug ?? null;
}

function fraction(value: number): number {
	return value - Math.floor(value);
}
