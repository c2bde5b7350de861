/** A change of a text: what stands from `from` to `to` (UTF-16 units, `to` exclusive) gives way to `insert`. */
export interface TextEdit {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/** The text after some edits, which may not overlap; their order does not matter. */
export function edited(text: string, edits: readonly TextEdit[]): string {
	let result = '';
	let end = 0;
	for (const { from, to, insert } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
		result += text.slice(end, from) + insert;
		end = to;
	}
	return result + text.slice(end);
}
