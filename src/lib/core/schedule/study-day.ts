const dayLength = 86_400_000;
const minute = 60_000;
/** Hours after midnight at which the next study day begins: who studies at 1 a.m. is still in the evening. */
const rollover = 4 * 3_600_000;

/**
 * The study day of a moment: days since 1970-01-01 of the local calendar, a day beginning at 4 a.m.
 *
 * @param at UTC milliseconds
 * @param offset minutes east of UTC
 */
export function studyDay(at: number, offset: number): number {
	return Math.floor((at + offset * minute - rollover) / dayLength);
}

/** The moment, in UTC milliseconds, at which a study day begins where clocks are `offset` minutes east of UTC. */
export function dayStart(day: number, offset: number): number {
	return day * dayLength + rollover - offset * minute;
}

/** Study days from one to another; 0 rather than negative when a clock was set back in between. */
export function daysBetween(from: number, to: number): number {
	return Math.max(0, to - from);
}
