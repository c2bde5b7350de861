/** How many of a kind may follow one another while there is another one near. */
const longestRun = 2;
/** How many places ahead another kind is looked for: nearer than that, the order by gain hardly differs. */
const reach = 4;

/**
 * The same items, so that no kind goes on and on: where a third of a kind would follow, the first of another kind among
 * the next four comes before it. Nothing comes earlier by more than that, and the order is otherwise kept.
 */
export function varied<T>(items: readonly T[], kindOf: (item: T) => string): readonly T[] {
	const near: T[] = [];
	const ordered: T[] = [];
	let kind: string | null = null;
	let run = 0;
	let read = 0;
	while (ordered.length < items.length) {
		while (near.length <= reach && read < items.length) near.push(items[read++] as T);
		const other = run < longestRun ? 0 : near.findIndex((item) => kindOf(item) !== kind);
		const next = near.splice(Math.max(0, other), 1)[0] as T;
		run = kindOf(next) === kind ? run + 1 : 1;
		kind = kindOf(next);
		ordered.push(next);
	}
	return ordered;
}
