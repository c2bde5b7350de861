import type { Inline, Range } from './node.ts';

/** A node and whether all of it is to be highlighted. */
export interface Piece {
	readonly node: Inline;
	readonly marked: boolean;
}

/** The ranges in order, none empty, none touching another. */
export function tidyRanges(ranges: readonly Range[]): readonly Range[] {
	const tidy: Range[] = [];
	for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
		if (range.end <= range.start) continue;
		const last = tidy.at(-1);
		if (last === undefined || range.start > last.end) tidy.push(range);
		else tidy[tidy.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
	}
	return tidy;
}

/**
 * Cuts a text where a highlight begins or ends. The function is called with growing offsets: ranges that are passed by
 * are not looked at again.
 */
export function cutter(
	ranges: readonly Range[]
): (text: string, at: number) => readonly { readonly text: string; readonly marked: boolean }[] {
	let current = 0;
	return (text, at) => {
		const parts: { text: string; marked: boolean }[] = [];
		const end = at + text.length;
		let from = at;
		while (from < end) {
			let range = ranges[current];
			while (range !== undefined && range.end <= from) {
				current += 1;
				range = ranges[current];
			}
			const marked = range !== undefined && range.start <= from;
			const edge = range === undefined ? end : marked ? range.end : range.start;
			const to = Math.min(edge, end);
			parts.push({ text: text.slice(from - at, to - at), marked });
			from = to;
		}
		return parts;
	};
}

/** The pieces as nodes, neighbouring highlighted ones in one mark, neighbouring texts in one text. */
export function join(pieces: readonly Piece[]): readonly Inline[] {
	const nodes: Inline[] = [];
	let marked: Inline[] | null = null;
	for (const piece of pieces) {
		if (!piece.marked) {
			marked = null;
			append(nodes, piece.node);
			continue;
		}
		if (marked === null) {
			marked = [];
			nodes.push({ type: 'mark', children: marked });
		}
		append(marked, piece.node);
	}
	return nodes;
}

/** Adds a node, as part of the text before it where both are text. */
export function append(nodes: Inline[], node: Inline): void {
	const last = nodes.at(-1);
	if (node.type === 'text' && last?.type === 'text')
		nodes[nodes.length - 1] = { type: 'text', text: last.text + node.text };
	else nodes.push(node);
}
