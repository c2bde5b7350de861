import type { LibraryEntry } from '../question/library-entry.ts';
import type { Card, CardKey } from '../schedule/card.ts';
import type { Coverage, Exam } from './exam.ts';

export type Covered = Pick<LibraryEntry, 'id' | 'questionIds' | 'traits' | 'cards'>;

/** The cards that a test covers, in the order of the library and then of the files; each once. */
export function cardsOfExam(
	{ covers }: Pick<Exam, 'covers'>,
	entries: readonly Covered[]
): readonly Card[] {
	return entries.flatMap((entry) => {
		const own = covers.filter(({ set }) => set === entry.id);
		return own.length === 0 ? [] : entry.cards.filter(covering(entry, own));
	});
}

function covering(entry: Covered, covers: readonly Coverage[]): (card: Card) => boolean {
	if (covers.some(({ sections }) => sections === null)) return () => true;
	const wanted = new Set(covers.flatMap(({ sections }) => sections ?? []));
	const questions = new Set(
		entry.questionIds.filter((_, index) => wanted.has(entry.traits[index]?.section ?? ''))
	);
	return ({ question }) => questions.has(question);
}

/** Of each card that a test covers, the study days of its tests, soonest first and each once. */
export function examDays(
	exams: readonly Exam[],
	entries: readonly Covered[]
): ReadonlyMap<CardKey, readonly number[]> {
	const days = new Map<CardKey, number[]>();
	for (const exam of exams.toSorted((one, other) => one.day - other.day))
		for (const { key } of cardsOfExam(exam, entries)) {
			const known = days.get(key);
			if (known === undefined) days.set(key, [exam.day]);
			else if (known.at(-1) !== exam.day) known.push(exam.day);
		}
	return days;
}
