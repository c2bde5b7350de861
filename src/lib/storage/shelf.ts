import type { ProgressEvent } from '../core/progress/event.ts';
import type { FiguresBlock } from '../core/record/card-figures.ts';
import type { DayTally } from '../core/record/day-tally.ts';
import type { CardKey } from '../core/schedule/card.ts';
import type { AttemptRow, HoldRow, MemoryRow } from './rows.ts';
import type { SetRow } from './set-rows.ts';

/** Everything that one change writes. */
export interface Changes {
	readonly events: readonly ProgressEvent[];
	readonly memories: readonly MemoryRow[];
	/** Cards of which nothing counts any more. */
	readonly forgotten: readonly CardKey[];
	readonly holds: readonly HoldRow[];
	/** Cards about which no decision counts any more. */
	readonly released: readonly CardKey[];
	readonly attempts: readonly AttemptRow[];
	/** Attempts whose start does not count any more. */
	readonly vanished: readonly string[];
	readonly sets: readonly SetRow[];
	/** Sets of which nothing counts any more. */
	readonly unsaid: readonly string[];
	/** See `RecordRows`, as the three after it. */
	readonly days: readonly DayTally[];
	readonly idle: readonly number[];
	readonly figures: readonly FiguresBlock[];
	readonly unmet: readonly string[];
}

/** The log and its projections as one transaction sees them, on the disk or in memory. */
export interface Shelf {
	/** Those of the events that are in the log. */
	events(ids: readonly string[]): Promise<readonly ProgressEvent[]>;
	/** Events that say something about any of the cards, each once; retractions are not among them. */
	eventsOfCards(cards: readonly CardKey[]): Promise<readonly ProgressEvent[]>;
	/** Events that are dated on a study day, or on that one and all later ones; retractions that belong to it are among them. */
	eventsOfDay(day: number, range: 'only' | 'and later'): Promise<readonly ProgressEvent[]>;
	/** Events of quiz attempts, study sessions and guided readings; retractions are not among them. */
	eventsOfSittings(ids: readonly string[]): Promise<readonly ProgressEvent[]>;
	/** Retractions of any of the events. */
	retractionsOf(ids: readonly string[]): Promise<readonly ProgressEvent[]>;
	/** What bears on all other events, or on every day to come: see `rulingIn`; with the retractions of them. */
	rulings(): Promise<readonly ProgressEvent[]>;
	/** What puts any of the sets into the library, or takes it out; retractions are not among them. */
	setEvents(sets: readonly string[]): Promise<readonly ProgressEvent[]>;
	/** Words for the teacher, with the retractions of them. */
	flags(): Promise<readonly ProgressEvent[]>;
	/** What begins a guided reading of a set, with the retractions of it. */
	readingsOf(set: string): Promise<readonly ProgressEvent[]>;
	allEvents(): Promise<readonly ProgressEvent[]>;

	memories(cards: readonly CardKey[]): Promise<readonly MemoryRow[]>;
	/** Of which there is a memory. */
	allCards(): Promise<readonly CardKey[]>;
	memoriesOfSet(set: string): Promise<readonly MemoryRow[]>;
	memoriesOfSets(sets: readonly string[]): Promise<readonly MemoryRow[]>;
	holds(cards: readonly CardKey[]): Promise<readonly HoldRow[]>;
	allHolds(): Promise<readonly HoldRow[]>;
	holdsOfSets(sets: readonly string[]): Promise<readonly HoldRow[]>;
	attemptsOfSets(sets: readonly string[]): Promise<readonly AttemptRow[]>;
	sets(ids: readonly string[]): Promise<readonly SetRow[]>;
	days(days: readonly number[]): Promise<readonly DayTally[]>;
	allDays(): Promise<readonly DayTally[]>;
	figures(ids: readonly string[]): Promise<readonly FiguresBlock[]>;
	allFigures(): Promise<readonly FiguresBlock[]>;
	write(changes: Changes): Promise<void>;
}
