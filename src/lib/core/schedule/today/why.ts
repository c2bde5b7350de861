import type { EditionChange } from '../memory/edition-change.ts';

/** Why a card is asked where it is: what ordered it, with the numbers that did. Words for it live with the components. */
export type Why =
	/** The last answer was wrong although the learner was sure of it. */
	| { readonly by: 'misled'; readonly days: number }
	/** In its steps. `minutes` since its last answer, which was a failure or not. */
	| { readonly by: 'step'; readonly minutes: number; readonly failed: boolean }
	| { readonly by: 'changed'; readonly change: EditionChange }
	| ({ readonly by: 'gain'; readonly gain: number; readonly boxed: boolean } & DueNumbers)
	| ({ readonly by: 'due' } & DueNumbers)
	| ({ readonly by: 'plan' } & PlanNumbers)
	/** The so-manieth new card of today, of as many as the learner wants a day. */
	| { readonly by: 'new'; readonly number: number; readonly perDay: number }
	/** Another form of a fact, the last form of which was forgotten so many times in a row. */
	| { readonly by: 'form'; readonly failures: number };

/** Of a card that came back. */
export interface DueNumbers {
	/** Probability that the learner recalls it today, 0–1. */
	readonly recall: number;
	/** Study days since its last answer, and since it was due. */
	readonly days: number;
	readonly late: number;
	/** Its place among the cards that came back, from 1, and how many there are. */
	readonly place: number;
	readonly of: number;
}

export interface PlanNumbers {
	/** Of the test, as the learner calls it. */
	readonly exam: string;
	/** Study days until the test. */
	readonly inDays: number;
	/** Expected recall at the test if it is asked today and then as planned, and if it is never asked again; 0–1. */
	readonly withIt: number;
	readonly without: number;
}
