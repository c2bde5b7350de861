import type { SourceLine } from './source-line.ts';

/** Where a line stands in the text: UTF-16 units; `next` is where the following line begins, behind the line end. */
export interface LineSpan {
	readonly from: number;
	readonly to: number;
	readonly next: number;
}

/** The places of all lines of a text, which `lines` must be (see `splitLines`). */
export function lineSpans(text: string, lines: readonly SourceLine[]): readonly LineSpan[] {
	let from = 0;
	return lines.map(({ raw }) => {
		const to = from + raw.length;
		const next = Math.min(text.length, text.startsWith('\r\n', to) ? to + 2 : to + 1);
		const span = { from, to, next };
		from = next;
		return span;
	});
}
