import type { SpreadEvent } from '../../progress/event.ts';
import type { Card, CardKey } from '../card.ts';
import type { TraitsOf } from './siblings.ts';
import type { EditionChange } from '../memory/edition-change.ts';
import type { ExamCard } from './test-day.ts';
import type { Form } from './forms.ts';
import type { Weights } from '../memory/fsrs.ts';
import type { Memory } from '../memory/memory.ts';
import type { ReviewOrder } from './review-order.ts';

export interface QueueInput {
	/**
	 * Cards met before, at least those due today, those in their steps and those that ask for another answer now; order does
	 * not matter, others are left. Of a fact only the form that speaks for it, and nothing that is held: see `card-standing.ts`.
	 */
	readonly memories: readonly Memory[];
	/** Cards never met, or to be met anew, in the order in which they are to be learnt. */
	readonly fresh: readonly Card[];
	/** What the tests that are coming ask of today, the most valuable first. Neither among `memories` nor `fresh`. */
	readonly planned: readonly PlannedItem[];
	readonly changes: ReadonlyMap<CardKey, EditionChange>;
	/** All forms of a fact that may be asked, its own among them, by the card that speaks for it. */
	readonly forms: ReadonlyMap<CardKey, readonly Form[]>;
	readonly traits: TraitsOf;
	/** What this study day has seen already; see `progress/counts.ts`. */
	readonly done: {
		readonly newCards: number;
		readonly reviews: number;
		/** `set/question` of what was asked today, as it is now. */
		readonly questions: ReadonlySet<string>;
	};
	readonly newPerDay: number;
	/** How the last pile was spread; `null` when none ever was. */
	readonly spread: Pick<SpreadEvent, 'day' | 'days'> | null;
	readonly order: ReviewOrder;
	/** Milliseconds that a card will take. */
	readonly pace: (card: Pick<Card, 'set' | 'question'>, memory: Memory | null) => number;
	/** Milliseconds that the learner has; `null` for no end. */
	readonly time: number | null;
	/** UTC milliseconds. */
	readonly now: number;
	/** Study day. */
	readonly day: number;
	readonly weights: Weights;
}

export interface PlannedItem {
	readonly card: Card;
	readonly memory: Memory | null;
	readonly plan: ExamCard;
}
