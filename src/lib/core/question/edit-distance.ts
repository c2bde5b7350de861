/** Which changes of one letter may be a slip; both texts as lists of characters, indexes of the change. */
export interface Slips {
	readonly substitution: (
		typed: readonly string[],
		i: number,
		meant: readonly string[],
		j: number
	) => boolean;
	/** A letter of the longer word that the other lacks. */
	readonly gap: (longer: readonly string[], index: number) => boolean;
}

/**
 * Damerau–Levenshtein distance (optimal string alignment): letters changed, added, lost, or swapped with their
 * neighbour. With `slips`, only such changes count as one; the others are impossible.
 * Returns `limit + 1` as soon as the distance cannot be within the limit.
 */
export function editDistance(typed: string, meant: string, limit: number, slips?: Slips): number {
	if (typed === meant) return 0;
	const a = [...typed];
	const b = [...meant];
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	const beyond = limit + 1;
	let before: number[] = [];
	let previous = b.reduce<number[]>(
		(row, _, j) => [
			...row,
			slips && !slips.gap(b, j) ? beyond : Math.min(beyond, (row[j] ?? 0) + 1)
		],
		[0]
	);
	for (let i = 1; i <= a.length; i += 1) {
		const first = previous[0] ?? 0;
		const row: number[] = [slips && !slips.gap(a, i - 1) ? beyond : Math.min(beyond, first + 1)];
		let least = row[0] ?? beyond;
		for (let j = 1; j <= b.length; j += 1) {
			const equal = a[i - 1] === b[j - 1];
			let best = equal ? (previous[j - 1] ?? beyond) : beyond;
			if (!equal && (!slips || slips.substitution(a, i - 1, b, j - 1))) {
				best = Math.min(best, (previous[j - 1] ?? beyond) + 1);
			}
			if (!slips || slips.gap(a, i - 1)) best = Math.min(best, (previous[j] ?? beyond) + 1);
			if (!slips || slips.gap(b, j - 1)) best = Math.min(best, (row[j - 1] ?? beyond) + 1);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				best = Math.min(best, (before[j - 2] ?? beyond) + 1);
			}
			row.push(Math.min(beyond, best));
			least = Math.min(least, best);
		}
		if (least > limit && Math.min(...previous) > limit) return beyond;
		before = previous;
		previous = row;
	}
	return previous[b.length] ?? beyond;
}
