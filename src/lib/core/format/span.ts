import type { Place } from './message.ts';

/** A stretch of a text: UTF-16 units, `to` exclusive. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** Where lines end for the reader, see `source-line.ts`. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

/**
 * What each place of a text points at: the rest of its line, without white space at the end. A place at an empty rest has
 * an empty span.
 *
 * @param places by line
 */
export function spansOf(text: string, places: readonly Place[]): readonly Span[] {
	const spans: Span[] = [];
	let line = 1;
	let start = 0;
	let end = endOf(text, 0);
	for (const place of places) {
		while (line < place.line && end.next !== null) {
			line += 1;
			start = end.next;
			end = endOf(text, start);
		}
		const from = Math.min(start + place.column - 1, end.at);
		spans.push({ from, to: from + text.slice(from, end.at).trimEnd().length });
	}
	return spans;
}

/** Where the line that begins at `start` ends, and where the next one begins. */
function endOf(text: string, start: number): { at: number; next: number | null } {
	lineEnd.lastIndex = start;
	const match = lineEnd.exec(text);
	return match === null
		? { at: text.length, next: null }
		: { at: match.index, next: lineEnd.lastIndex };
}

/** The text with `\n` at the end of each line, as editors keep it. */
export function withPlainLineEnds(text: string): string {
	return text.replace(lineEnd, '\n');
}
