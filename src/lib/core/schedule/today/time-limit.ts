/**
 * As many of the first items as end nearest to a time by what they will take; one at least, since a learner who has a
 * minute has come to do something with it.
 *
 * @param time milliseconds; `null` for no end
 */
export function fitting<T extends { readonly takes: number }>(
	items: readonly T[],
	time: number | null
): readonly T[] {
	if (time === null) return items;
	let spent = 0;
	const end = items.findIndex(({ takes }) => {
		if (isTimeUp(time, spent, takes)) return true;
		spent += takes;
		return false;
	});
	return end < 0 ? items : items.slice(0, Math.max(1, end));
}

/**
 * Whether to end now comes nearer to the end of a session than to ask one more card: less than half a card of it is left.
 *
 * @param until UTC milliseconds, as `now`
 * @param takes milliseconds of the next card
 */
export function isTimeUp(until: number, now: number, takes: number): boolean {
	return until - now < takes / 2;
}
