import type { Allowance } from '../core/test-date/exam.ts';
import type {
	Deed,
	FlagEvent,
	ProgressEvent,
	ReadEvent,
	SpreadEvent
} from '../core/progress/event.ts';
import type { Hold } from '../core/progress/holds.ts';
import type { ListedExam } from '../core/progress/rulings.ts';
import type { Names } from '../core/progress/names.ts';
import type { Settings } from '../core/progress/settings.ts';
import type { Attempt } from '../core/quiz/attempt.ts';
import type { FiguresBlock } from '../core/record/card-figures.ts';
import type { DayTally } from '../core/record/day-tally.ts';
import type { CardKey } from '../core/schedule/card.ts';
import type { Memory } from '../core/schedule/memory/memory.ts';
import type { LearnerLog } from '../core/schedule/today/learner-state.ts';

/** Why something could not be written. */
export type Trouble =
	/** The disk, or the site's share of it, is full. */
	| 'full'
	/** The browser closed the database, and reopening did not help. */
	| 'unavailable'
	/** A newer version of the app has been here: reload. */
	| 'outdated'
	| 'failed';

/** A question file in this device's library. */
export interface KeptSet {
	/** Of the set. */
	readonly id: string;
	/** `tides.md`. */
	readonly name: string;
	/** UTC milliseconds at which this text of it was added. */
	readonly at: number;
	/** The event that keeps this text of it. */
	readonly event: string;
}

export interface KeptFile extends KeptSet {
	readonly text: string;
	/** What is known of its questions: see `core/identity/lock.ts`. */
	readonly lock: string;
}

export type Stored =
	| { readonly ok: true; readonly events: readonly ProgressEvent[] }
	/**
	 * `events` are kept in memory and written at the next chance, so a session may go on with them;
	 * empty when the store is outdated and nothing more can be taken.
	 */
	| {
			readonly ok: false;
			readonly why: Trouble;
			readonly detail: string;
			readonly events: readonly ProgressEvent[];
	  };

export type Merged =
	| { readonly ok: true; readonly added: number; readonly known: number }
	| { readonly ok: false; readonly why: Trouble; readonly detail: string };

export interface StoreState {
	/** `false` when answers live in memory only and go with the page. */
	readonly persistent: boolean;
	/** Events kept in memory because they could not be written yet. */
	readonly pending: number;
	readonly trouble: Trouble | null;
}

/**
 * The learner's progress on this device: the log of events and what is computed from it.
 * Reads reject when the browser refuses; writes say so by their value.
 */
export interface ProgressStore {
	readonly state: StoreState;
	/** Called after every change of `state`, and after every change of the log in any tab. */
	subscribe(changed: () => void): () => void;

	/** Stamps and writes, all or nothing; on the disk when it resolves with `ok`. */
	append(deeds: readonly Deed[]): Promise<Stored>;
	/** Unites the log with another's; what is known already is passed over. All or nothing. */
	merge(events: readonly ProgressEvent[]): Promise<Merged>;
	/** Tries again to write what is kept in memory. */
	retry(): Promise<Stored>;
	/** Deletes the log and all that follows from it. */
	wipe(): Promise<Merged>;
	/** Computes everything anew from the log. Gives the number of rows that were wrong. */
	rebuild(): Promise<number>;

	/** In no particular order. */
	allEvents(): Promise<readonly ProgressEvent[]>;
	/**
	 * Events of a quiz attempt, a study session or a guided reading, with the retractions of them. Here and in all that follows, questions go
	 * by the ids they have now, whatever they were called in the log.
	 */
	eventsOfAttempt(id: string): Promise<readonly ProgressEvent[]>;
	/** Events that say something about a card, with the retractions of them. */
	eventsOfCard(card: CardKey): Promise<readonly ProgressEvent[]>;

	memory(card: CardKey): Promise<Memory | null>;
	memories(cards: readonly CardKey[]): Promise<readonly Memory[]>;
	/** Of every card of a set that was ever answered, also of those that its file has lost. */
	memoriesOfSet(set: string): Promise<readonly Memory[]>;
	/** Cards that are not asked, or were not on some study day: see `isHeld`. */
	holds(): Promise<readonly Hold[]>;
	/** What decides what is asked on a study day, of these sets of the library: read once, whatever is to be worked out of it. */
	learnerLog(day: number, sets: readonly string[]): Promise<LearnerLog>;

	attempt(id: string): Promise<Attempt | null>;
	/** The open attempt of a set that was begun last. */
	openAttempt(set: string): Promise<Attempt | null>;
	/** Questions of a set that were missed the last time a quiz asked them. */
	lastMissed(set: string): Promise<readonly string[]>;

	/** The question files in this device's library, by their ids. */
	keptSets(): Promise<readonly KeptSet[]>;
	keptSet(id: string): Promise<KeptFile | null>;
	/** Something worked out from a kept file by this version of the app, if it was remembered. */
	reading(event: string, part: string, version: string): Promise<unknown>;
	/** Remembers it as well as it can, and forgets those of files that are kept no more. */
	keepReading(event: string, part: string, version: string, value: unknown): Promise<void>;

	/** What was done, by study day, in no particular order; days without anything are not among them. */
	dayTallies(): Promise<readonly DayTally[]>;
	/** Of every card that was ever answered what the record needs, also of those that the files have lost. */
	cardFigures(): Promise<readonly FiguresBlock[]>;

	settings(): Promise<Settings>;
	/** Tests on the calendar, past ones too, by date. */
	exams(): Promise<readonly ListedExam[]>;
	/** What a day allows while a test is coming; `null` where that was never said. */
	allowance(): Promise<Allowance | null>;
	/** How a pile was spread the last time; `null` when it never was. */
	spread(): Promise<SpreadEvent | null>;
	/** Words for the teacher that were not taken back, in the order in which they were said. */
	flags(): Promise<readonly FlagEvent[]>;
	/** Guided readings of a set, the one begun last first; `eventsOfAttempt` gives all of one. */
	readings(set: string): Promise<readonly ReadEvent[]>;
	/** What to append when events are dated later than now: see `clocksAhead`. */
	clocksAhead(now: number): Promise<readonly Deed[]>;
	/** What questions go by now that went by other ids before. */
	names(): Promise<Names>;
	/** To be called when the page is shown again: mends a lost connection, writes what waits, reads anew. */
	wake(): Promise<void>;
	close(): void;
}
