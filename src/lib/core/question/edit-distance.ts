/** What a change of one letter costs; infinite where it is no slip at all. Texts as lists of characters. */
export interface Costs {
	readonly substitution: (
		typed: readonly string[],
		i: number,
		meant: readonly string[],
		j: number
	) => number;
	/** A letter of one word that the other lacks. */
	readonly gap: (longer: readonly string[], index: number) => number;
	/** Two neighbours in each other's place. */
	readonly swap: number;
}

const plain: Costs = { substitution: () => 1, gap: () => 1, swap: 1 };

/**
 * Damerau–Levenshtein distance (optimal string alignment): letters changed, added, lost, or swapped with their
 * neighbour, at the given costs of at least 1 each. `Infinity` when it is more than the limit.
 */
export function editDistance(
	typed: string,
	meant: string,
	limit: number,
	costs: Costs = plain
): number {
	if (typed === meant) return 0;
	const [from, to] = costs === plain ? differing(typed, meant) : [typed, meant];
	const a = [...from];
	const b = [...to];
	if (Math.abs(a.length - b.length) > limit) return Infinity;
	if (costs === plain && limit === 1 && Math.max(a.length, b.length) > 2) return Infinity;
	let before: number[] = [];
	let previous = [0];
	for (let j = 0; j < b.length; j += 1) previous.push((previous[j] ?? 0) + costs.gap(b, j));
	for (let i = 1; i <= a.length; i += 1) {
		const row = [(previous[0] ?? 0) + costs.gap(a, i - 1)];
		for (let j = 1; j <= b.length; j += 1) {
			// Far from the diagonal the limit is passed already.
			if (Math.abs(i - j) > limit) {
				row.push(Infinity);
				continue;
			}
			const diagonal = previous[j - 1] ?? Infinity;
			if (a[i - 1] === b[j - 1]) {
				row.push(diagonal);
				continue;
			}
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row.push(
				Math.min(
					diagonal + costs.substitution(a, i - 1, b, j - 1),
					(previous[j] ?? Infinity) + costs.gap(a, i - 1),
					(row[j - 1] ?? Infinity) + costs.gap(b, j - 1),
					swapped ? (before[j - 2] ?? Infinity) + costs.swap : Infinity
				)
			);
		}
		if (Math.min(...row) > limit && Math.min(...previous) > limit) return Infinity;
		before = previous;
		previous = row;
	}
	const distance = previous[b.length] ?? Infinity;
	return distance > limit ? Infinity : distance;
}

/** What is left of two texts without their common beginning and end, which cost nothing. */
function differing(a: string, b: string): readonly [string, string] {
	const shorter = Math.min(a.length, b.length);
	let start = 0;
	while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
	let end = 0;
	while (
		end < shorter - start &&
		a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)
	) {
		end += 1;
	}
	return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
