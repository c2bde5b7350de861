import type { PlannedCard } from '../../planner/plan.ts';
import type { CardKey } from '../card.ts';

/** What the tests that are coming ask of today. */
export interface TestDay {
	/** Cards that are worth asking today, the most valuable first: those of the plan, and then what may stand in for them. */
	readonly cards: readonly TestCard[];
	/** How many of them the whole of today asks, what is done already among them. */
	readonly room: number;
	/** All cards that a coming test covers: the plan says which are asked, and their due dates do not. */
	readonly covered: ReadonlySet<CardKey>;
}

export interface TestCard extends PlannedCard {
	/** The next test that covers it. */
	readonly exam: {
		readonly name: string;
		/** Study day. */
		readonly day: number;
	};
}
