import type { CardKey } from '../card.ts';

/** FSRS's state of a memory: stability in days, difficulty 1–10. */
export interface MemoryState {
	readonly stability: number;
	readonly difficulty: number;
}

/**
 * What the log says of one card; a projection that can be rebuilt at any moment. A card that was never met has none.
 */
export interface Memory extends MemoryState {
	readonly card: CardKey;
	readonly set: string;
	readonly question: string;
	readonly part: string;
	readonly phase: 'learning' | 'review' | 'relearning';
	/** Position in the learning or relearning steps; 0 in review. */
	readonly step: number;
	/** UTC milliseconds and study day of the last answer that counted. */
	readonly lastAt: number;
	readonly lastDay: number;
	/** 0–1, of the last answer. */
	readonly lastShare: number;
	/** Study day on which it comes back; a card in its steps comes back on the day of its last answer. */
	readonly dueDay: number;
	/** UTC milliseconds from which a card in its steps may be shown; 0 in review. */
	readonly dueAt: number;
	/** Days from `lastDay` to `dueDay`. */
	readonly interval: number;
	readonly reps: number;
	readonly lapses: number;
	/** Of the question as it was last answered; left out for 1. A higher one starts afresh, a lower one is past. */
	readonly version?: number;
	/** What was right when it was last answered: see `question/edition.ts`. Left out where that answer does not say. */
	readonly key?: string;
	/** Milliseconds that an answer to it takes, later ones weighing more; left out where no answer says. */
	readonly took?: number;
	/** Times in a row that it was forgotten, up to the last answer; retries do not count. Left out for none. */
	readonly failures?: number;
	/** The learner was sure of the last answer, and it was wrong. */
	readonly misled?: true;
}
