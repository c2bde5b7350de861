/** The lines by which one text differs from another, in their order. */
export interface LineChanges {
	/** Only the later text has these. */
	readonly added: readonly string[];
	/** Only the earlier text has these. */
	readonly removed: readonly string[];
}

/** Pairs of lines compared at most; beyond it, lines count wherever they stand. */
const limit = 4_000_000;

/** Compares two texts line by line, by their longest common subsequence; empty lines are passed over. */
export function lineChanges(before: string, after: string): LineChanges {
	const old = linesOf(before);
	const now = linesOf(after);
	let start = 0;
	while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
	let end = 0;
	const most = Math.min(old.length, now.length) - start;
	while (end < most && old.at(-1 - end) === now.at(-1 - end)) end += 1;
	const [one, other] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
	return one.length * other.length > limit ? byCount(one, other) : inOrder(one, other);
}

function linesOf(text: string): readonly string[] {
	return text.split('\n').filter((line) => line.trim() !== '');
}

function inOrder(old: readonly string[], now: readonly string[]): LineChanges {
	const width = now.length + 1;
	// How many lines the rests of both have in common.
	const common = new Uint32Array((old.length + 1) * width);
	const at = (row: number, column: number): number => common[row * width + column] ?? 0;
	for (let row = old.length - 1; row >= 0; row -= 1)
		for (let column = now.length - 1; column >= 0; column -= 1)
			common[row * width + column] =
				old[row] === now[column]
					? at(row + 1, column + 1) + 1
					: Math.max(at(row + 1, column), at(row, column + 1));
	const added: string[] = [];
	const removed: string[] = [];
	let row = 0;
	let column = 0;
	while (row < old.length || column < now.length) {
		const [gone, came] = [old[row], now[column]];
		if (gone !== undefined && gone === came) {
			row += 1;
			column += 1;
		} else if (
			gone !== undefined &&
			(came === undefined || at(row + 1, column) >= at(row, column + 1))
		) {
			removed.push(gone);
			row += 1;
		} else {
			added.push(came ?? '');
			column += 1;
		}
	}
	return { added, removed };
}

function byCount(old: readonly string[], now: readonly string[]): LineChanges {
	return { added: without(now, old), removed: without(old, now) };
}

/** Lines of a text but for as many of each as the other has. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
	return lines.filter((line) => {
		const count = counts.get(line) ?? 0;
		counts.set(line, count - 1);
		return count <= 0;
	});
}
