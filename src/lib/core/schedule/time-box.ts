/**
 * As many of the first items as fit in a time by what they will take; one at least, since a learner who has a minute
 * has come to do something with it.
 *
 * @param time milliseconds; `null` for no end
 */
export function fitting<T extends { readonly takes: number }>(
	items: readonly T[],
	time: number | null
): readonly T[] {
	if (time === null) return items;
	let left = time;
	const end = items.findIndex(({ takes }) => {
		left -= takes;
		return left < 0;
	});
	return end < 0 ? items : items.slice(0, Math.max(1, end));
}
