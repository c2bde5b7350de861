import type { LibraryEntry } from '../question/library-entry.ts';
import { dayOfDate } from './calendar-day.ts';
import type { Exam } from './exam.ts';

/** A test as the learner knows it. */
export interface CalendarExam extends Exam {
	readonly id: string;
	/** The set whose file names it; `null` for one that the learner made. */
	readonly file: string | null;
	/** The learner has changed what the file says. */
	readonly changed: boolean;
}

/** Under this id the learner changes, or takes off, the test that a set's file names. */
export function fileExamId(set: string): string {
	return `file:${set}`;
}

/**
 * All tests, past ones too, by date and then by id: those that files name, and the learner's own. What the learner says of a
 * file's test holds, until that day is over and the file names a later one. A test of a file that covers nothing is taken
 * off.
 *
 * @param own as the learner has put them down
 * @param today study day
 */
export function examCalendar(
	entries: readonly Pick<LibraryEntry, 'id' | 'title' | 'test'>[],
	own: readonly (Exam & { readonly id: string })[],
	today: number
): readonly CalendarExam[] {
	const said = new Map(own.map((exam) => [exam.id, exam]));
	const ofFiles = entries.flatMap((entry): readonly CalendarExam[] => {
		const id = fileExamId(entry.id);
		const mine = said.get(id);
		const named = namedBy(entry);
		if (mine !== undefined && !isOvertaken(mine, named, today)) {
			said.delete(id);
			return mine.covers.length === 0 ? [] : [{ ...mine, file: entry.id, changed: true }];
		}
		said.delete(id);
		return named === null ? [] : [{ ...named, id, file: entry.id, changed: false }];
	});
	const learners = [...said.values()]
		.filter(({ covers }) => covers.length > 0)
		.map((exam): CalendarExam => ({ ...exam, file: null, changed: false }));
	return [...ofFiles, ...learners].toSorted(
		(one, other) => one.day - other.day || (one.id < other.id ? -1 : 1)
	);
}

/** The tests that files name and the learner has taken off. */
export function takenOff(
	entries: readonly Pick<LibraryEntry, 'id' | 'title' | 'test'>[],
	own: readonly (Exam & { readonly id: string })[],
	today: number
): readonly (Exam & { readonly id: string })[] {
	const there = new Set(examCalendar(entries, own, today).map(({ id }) => id));
	return entries.flatMap((entry) => {
		const id = fileExamId(entry.id);
		const named = namedBy(entry);
		return named === null || there.has(id) || named.day < today ? [] : [{ ...named, id }];
	});
}

/** Days: beyond two years a plan of days says nothing, and a mistyped year is likelier. */
export const farthest = 730;

/**
 * Those for which there is something to learn now: the day of a test itself is not one of its study days, and one too far
 * away to be planned, as a file or a backup may have it, waits until it is nearer.
 */
export function comingExams<E extends Exam>(exams: readonly E[], today: number): readonly E[] {
	return exams.filter(({ day }) => day > today && day <= today + farthest);
}

function namedBy({ id, title, test }: Pick<LibraryEntry, 'id' | 'title' | 'test'>): Exam | null {
	const day = test === undefined ? null : dayOfDate(test);
	return day === null ? null : { name: title, day, covers: [{ set: id, sections: null }] };
}

function isOvertaken(mine: Exam, named: Exam | null, today: number): boolean {
	return mine.day < today && named !== null && named.day > mine.day;
}
