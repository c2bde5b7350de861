/**
 * How likely it is that chance alone brings at least so many hits.
 *
 * @param chance of a single hit, between 0 and 1
 */
export function luck(hits: number, tries: number, chance: number): number {
	let exactly = (1 - chance) ** tries;
	let atLeast = 0;
	for (let count = 0; count <= tries; count += 1) {
		if (count >= hits) atLeast += exactly;
		exactly *= ((tries - count) / (count + 1)) * (chance / (1 - chance));
	}
	return atLeast;
}
