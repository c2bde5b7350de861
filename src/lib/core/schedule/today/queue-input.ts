import type { Card, CardKey } from '../card.ts';
import type { EditionChange } from '../memory/edition-change.ts';
import type { Weights } from '../memory/fsrs.ts';
import type { Memory } from '../memory/memory.ts';
import type { Form } from './forms.ts';
import type { ReviewOrder } from './review-order.ts';
import type { TraitsOf } from './siblings.ts';
import type { Spread } from './spread.ts';
import type { TestCard } from './test-day.ts';

/**
 * Everything of which the cards of a day are chosen. Cards that were due when the day began are listed although they are
 * done by now: the day keeps its cards and their order, however much of it is done.
 */
export interface QueueInput {
	/** Cards in their steps, as they are now. */
	readonly steps: readonly Memory[];
	/** Cards whose answer was changed since they were last answered, and that are in no step, as they are now. */
	readonly changed: readonly Candidate[];
	/** Cards in review that came back by today. No card of a coming test is among them. */
	readonly due: readonly Candidate[];
	/** What the tests that are coming ask of today, the most valuable first; more than there is room for. */
	readonly planned: readonly PlannedCandidate[];
	/** Cards never met, or to be met anew, in the order in which they are to be learnt. */
	readonly fresh: readonly Candidate[];
	readonly changes: ReadonlyMap<CardKey, EditionChange>;
	/** All forms of a fact that may be asked, its own among them, by the card that speaks for it now. */
	readonly forms: ReadonlyMap<CardKey, readonly Form[]>;
	/** The same as the day began: which form the day asks does not change with its answer. */
	readonly morningForms: ReadonlyMap<CardKey, readonly Form[]>;
	readonly traits: TraitsOf;
	/** `set/question` of what was asked today and is not to be asked again. */
	readonly asked: ReadonlySet<string>;
	readonly rooms: Rooms;
	/** New cards that the learner wants a day. */
	readonly newPerDay: number;
	/** New cards studied today that are in none of these lists. */
	readonly newElsewhere: number;
	/** How the last pile was spread; `null` when none ever was. */
	readonly spread: Spread | null;
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

/** How many cards of each kind the whole of today asks, what is done among them; `Infinity` for no limit. */
export interface Rooms {
	readonly fresh: number;
	/** Cards of no coming test that came back. */
	readonly reviews: number;
	readonly planned: number;
	/** Of the reviews, those of a pile that is being spread. */
	readonly pile: number;
}

/** A card that may be asked today. */
export interface Candidate {
	readonly card: Card;
	/** As it was when the day began; `null` for a card never met. */
	readonly memory: Memory | null;
	/**
	 * `done`: it, or another form of its fact, was answered in study today; `quizzed`: outside of study, where it takes no
	 * room from others. `dropped`: the learner put it away today, and another one may come in its place.
	 */
	readonly outcome: 'waiting' | 'done' | 'quizzed' | 'dropped';
	/** Study days before today on which one of its siblings was last asked, each once. */
	readonly siblingDays: readonly number[];
}

export interface PlannedCandidate extends Candidate {
	readonly plan: TestCard;
}
