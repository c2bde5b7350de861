/** A pile that waits after a break, and ways to spread it. */
export interface Away {
	/** Whole study days without an answer; 0 for who was never away and has a pile all the same. */
	readonly days: number;
	/** Cards that came back and wait. */
	readonly waiting: number;
	/** How the pile may be spread, the shortest first; at least two. */
	readonly choices: readonly SpreadChoice[];
	/** One of the choices: as many a day as one sitting holds. */
	readonly suggested: SpreadChoice;
}

export interface SpreadChoice {
	/** Study days, today included. */
	readonly days: number;
	/** Cards of the pile that each of them asks, today's the most. */
	readonly cards: number;
}

/** Cards that one sitting holds without tiring: about ten minutes. */
const sitting = 30;
/** Days without study that make a break, and cards that are a pile without one. */
const leastBreak = 3;
const leastPile = 100;
const mostDays = 30;

/**
 * What to offer a learner who finds a pile; `null` while a sitting will do.
 *
 * @param waiting cards that came back and wait
 * @param lastDay study day of the last answer; `null` before any
 * @param day study day
 */
export function awayOf(waiting: number, lastDay: number | null, day: number): Away | null {
	const days = lastDay === null ? 0 : Math.max(0, day - lastDay - 1);
	if (waiting <= sitting || (days < leastBreak && waiting < leastPile)) return null;
	const choice = (over: number): SpreadChoice => ({ days: over, cards: Math.ceil(waiting / over) });
	const comfortable = Math.min(mostDays, Math.ceil(waiting / sitting));
	const over = new Set([1, Math.ceil(comfortable / 2), comfortable, comfortable * 2]);
	return {
		days,
		waiting,
		choices: [...over].filter((count) => count <= mostDays).map(choice),
		suggested: choice(comfortable)
	};
}
