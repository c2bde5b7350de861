/**
 * Two lists as one, each in its own order and spread evenly over the whole by the ratio (n + 1)/(m + 1), as Anki
 * mixes new cards among reviews: no dice, so a rebuilt queue is the same.
 */
export function intersperse<T>(one: readonly T[], two: readonly T[]): readonly T[] {
	const ratio = (one.length + 1) / (two.length + 1);
	const mixed: T[] = [];
	let fromTwo = 0;
	for (const [fromOne, item] of one.entries()) {
		while (fromTwo < two.length && (fromTwo + 1) * ratio < fromOne + 1) {
			mixed.push(...two.slice(fromTwo, fromTwo + 1));
			fromTwo += 1;
		}
		mixed.push(item);
	}
	return [...mixed, ...two.slice(fromTwo)];
}
