import type { PlannedCard } from '../../planner/plan.ts';
import type { CardKey } from '../card.ts';

/** What the tests that are coming ask of today. */
export interface ExamDay {
	/** Today's cards that are not done yet, the most valuable first. */
	readonly planned: readonly ExamCard[];
	/** All cards that a coming test covers: the plan says which are asked, and their due dates do not. */
	readonly covered: ReadonlySet<CardKey>;
}

export interface ExamCard extends PlannedCard {
	/** The next test that covers it. */
	readonly exam: {
		readonly name: string;
		/** Study day. */
		readonly day: number;
	};
}
