import type { CardKey } from '../schedule/card.ts';
import type { Weights } from '../schedule/memory/fsrs.ts';
import type { MemoryState } from '../schedule/memory/memory.ts';

/** A card that a test covers, as the planner sees it. */
export interface PlannerCard {
	readonly key: CardKey;
	/** `null` for a card never met. */
	readonly state: MemoryState | null;
	/** Study day of its last answer; `null` for a card never met. */
	readonly lastDay: number | null;
	/** Study days of the tests that cover it, soonest first; all after today. */
	readonly exams: readonly number[];
}

export interface PlannerInput {
	/** Study day of today. */
	readonly day: number;
	/** Reviews that each day from today allows, up to the day before the last test; what today has seen already is taken off. */
	readonly capacity: readonly number[];
	readonly cards: readonly PlannerCard[];
	readonly weights: Weights;
	/** Prices of the days as the last run left them, the first of them today's; `null` at first. */
	readonly prices: readonly number[] | null;
}

/** What is to be done for the tests that are coming, and what it will bring. */
export interface StudyPlan {
	/** Today's cards, the most valuable first: as many as today allows, or fewer where no more is worth it. */
	readonly today: readonly PlannedCard[];
	/** Of the days from today, to begin the next run with. */
	readonly prices: readonly number[];
	/** Share of all capacity by which the prices miss it; a plan is sound below 0.05. */
	readonly residual: number;
	/** The days from today to the day before the last test. */
	readonly days: readonly PlannedDay[];
	readonly exams: readonly ExamOutlook[];
}

export interface PlannedCard {
	readonly key: CardKey;
	/** By how much asking it today raises the recall expected of it, summed over its tests, against the best without that. */
	readonly index: number;
	/** Expected recall at its test if it is asked today and then as planned, and if it is never asked again; 0–1. */
	readonly withIt: number;
	readonly without: number;
}

export interface PlannedDay {
	/** Study day. */
	readonly day: number;
	readonly capacity: number;
	/** Expected numbers of cards asked: those met before, and those never met. */
	readonly reviews: number;
	readonly fresh: number;
}

export interface ExamOutlook {
	/** Study day of the test. */
	readonly day: number;
	readonly cards: number;
	/** Expected mean recall on the day, 0–1: as planned; if nothing is done from now on; with ten more cards a day. */
	readonly planned: number;
	readonly idle: number;
	readonly withTenMore: number;
	/**
	 * No way of using the same reviews can do better than this under the model, 0–1: of several tests, as if all were for
	 * this one. More than a month ahead days are taken in blocks, and it is as near as these allow.
	 */
	readonly bound: number;
	/** Cards that the plan leaves alone although their recall would be below one half: not worth saving. */
	readonly left: readonly CardKey[];
}
