/** A word as it is looked for among those near to it. */
export interface KnownWord {
	/** Folded, without accents. */
	readonly base: string;
	readonly mask: number;
}

/** Entries by the number of letters, which is their row; longer ones are left out. */
export function byLength<T extends { readonly base: string }>(
	entries: readonly T[],
	longest: number
): readonly (readonly T[])[] {
	const rows: T[][] = [];
	for (const entry of entries) {
		const { length } = entry.base;
		if (length > longest) continue;
		while (rows.length <= length) rows.push([]);
		rows[length]?.push(entry);
	}
	return rows;
}
