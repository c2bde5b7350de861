import type { Card, CardKey } from '../card.ts';
import type { EditionChange } from '../memory/edition-change.ts';
import type { Form, FormStage } from './forms.ts';
import type { Memory } from '../memory/memory.ts';
import type { Why } from './why.ts';

/** A card that is to be asked, and all that the session needs to know of it beforehand. */
export interface QueueItem {
	readonly card: Card;
	/** `null` for a card never met, or one that starts afresh. */
	readonly memory: Memory | null;
	readonly reason: 'learning' | 'review' | 'new';
	/** What became of the question since the learner last answered it. */
	readonly change: EditionChange | null;
	/** The numbers that put it where it stands. */
	readonly why: Why;
	/** Set where it is asked in place of another form of its fact, which is the one that came back. */
	readonly form: FormChoice | null;
	/** Other forms of its fact that may be asked, the easiest first; empty where it stands alone. */
	readonly forms: readonly Form[];
	/** Milliseconds that it will take, answer and feedback, as far as one can tell. */
	readonly takes: number;
}

/** A form of a fact that was chosen for how well the fact is known. */
export interface FormChoice {
	readonly stage: FormStage;
	/** The form that came back. */
	readonly insteadOf: CardKey;
	/** Days: of the fact's memory. */
	readonly stability: number;
}
