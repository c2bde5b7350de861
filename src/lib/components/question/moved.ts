/** The list with the item at `position` one place earlier or later; the same order at the ends. */
export function moved<T>(items: readonly T[], position: number, by: -1 | 1): readonly T[] {
	const target = position + by;
	const item = items[position];
	const other = items[target];
	if (item === undefined || other === undefined) return items;
	return items.map((each, index) => (index === position ? other : index === target ? item : each));
}
