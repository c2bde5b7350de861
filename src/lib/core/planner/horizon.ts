/** The days ahead as the plan sees them: one by one at first, later in blocks that grow with their distance. */
export interface Horizon {
	/** Of each slot, in days from today: the day that stands for it. A day without capacity is in none. */
	readonly at: readonly number[];
	/** Reviews that the days of a slot allow together. */
	readonly capacity: readonly number[];
	/** Of each slot, the days from today that are in it. */
	readonly days: readonly (readonly number[])[];
}

/** Days are single for a month; after that a block is 10 days long in three months, 49 in a year. */
function blockAt(day: number): number {
	return Math.max(1, Math.floor((day - 16) / 7));
}

/**
 * @param capacity reviews that each day from today allows
 * @param exams in days from today, ascending; no block reaches over one
 */
export function horizonOf(capacity: readonly number[], exams: readonly number[]): Horizon {
	const last = exams.at(-1) ?? 0;
	const days: number[][] = [];
	let end = 0;
	for (let day = 0; day < last; day += 1) {
		if (day >= end) {
			const next = exams.find((exam) => exam > day) ?? last;
			end = Math.min(next, day + blockAt(day));
			days.push([]);
		}
		if ((capacity[day] ?? 0) > 0) days.at(-1)?.push(day);
	}
	const open = days.filter((block) => block.length > 0);
	return {
		at: open.map((block) => block[(block.length - 1) >> 1] as number),
		capacity: open.map((block) => block.reduce((sum, day) => sum + (capacity[day] ?? 0), 0)),
		days: open
	};
}
