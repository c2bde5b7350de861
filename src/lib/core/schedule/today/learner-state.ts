import type { DaySoFar } from '../../progress/day-so-far.ts';
import type { Hold } from '../../progress/holds.ts';
import type { ListedExam } from '../../progress/rulings.ts';
import type { Settings } from '../../progress/settings.ts';
import type { LibraryEntry } from '../../question/library-entry.ts';
import type { Allowance } from '../../test-date/exam.ts';
import type { CardKey } from '../card.ts';
import type { Memory } from '../memory/memory.ts';
import type { Spread } from './spread.ts';

/** What the scheduler needs of a set of the library. */
export type ListedSet = Pick<
	LibraryEntry,
	'id' | 'title' | 'test' | 'questionIds' | 'traits' | 'cards' | 'editions'
>;

/** What the log says to whoever decides what is asked, read once. */
export interface LearnerLog {
	/** Of each set that was asked for, in the same order. */
	readonly memories: readonly (readonly Memory[])[];
	/** What the learner decided about cards. */
	readonly cardStatus: ReadonlyMap<CardKey, Hold>;
	readonly settings: Settings;
	/** As the learner put them on the calendar, past ones too. */
	readonly tests: readonly ListedExam[];
	/** What a day allows while a test is coming; `null` where that was never said. */
	readonly allowance: Allowance | null;
	/** How the last pile was spread; `null` when none ever was. */
	readonly spread: Spread | null;
	readonly today: DaySoFar;
}

/** All that decides what is asked today. Whatever a page says of today is worked out from one of these. */
export interface LearnerState extends Omit<LearnerLog, 'memories'> {
	/** In the order in which they are to be learnt, as are the cards in each. */
	readonly sets: readonly SetState[];
	/** UTC milliseconds. */
	readonly now: number;
	/** Study day. */
	readonly day: number;
}

export interface SetState {
	readonly entry: ListedSet;
	readonly memories: readonly Memory[];
}
