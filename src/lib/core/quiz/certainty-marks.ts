import type { Certainty } from '../progress/event.ts';

/** What each degree of certainty brings when the answer is right, and costs when it is wrong. */
export interface Stakes {
	readonly right: number;
	readonly wrong: number;
}

/**
 * Marks by certainty, as Gardner-Medwin's: saying what one believes pays best. "Sure" is worth it from 80 % on, "I think so"
 * from 67 %; below that a guess is (Gardner-Medwin 1995, "Confidence assessment in the teaching of basic science").
 */
export const stakes: Readonly<Record<Certainty, Stakes>> = {
	sure: { right: 3, wrong: -6 },
	think: { right: 2, wrong: -2 },
	guess: { right: 1, wrong: 0 }
};

/** The most that one question brings. */
export const mostMarks = stakes.sure.right;

/**
 * The mark of one answer; what is partly right lies in between.
 *
 * @param share 0–1, of the answer that is right; 0.99 is all of it, as in a verdict
 */
export function certaintyMark(certainty: Certainty, share: number): number {
	const { right, wrong } = stakes[certainty];
	return share >= 0.99 ? right : share * right + (1 - share) * wrong;
}
