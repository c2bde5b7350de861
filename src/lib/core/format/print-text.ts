import { needsEscape, type Likeness } from './escape.ts';
import { findFences } from './fence.ts';
import { splitLines } from './source-line.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The lines of a text as a file has them: what would be read as a marker gets a backslash, code blocks stay as they are. `spare`
 * names the marks that do no harm where the text stands.
 */
export function printRows(
	text: string,
	vocabulary: Vocabulary,
	spare: readonly Likeness[] = []
): readonly string[] {
	const lines = splitLines(text);
	const inCode = new Set(
		findFences(lines).closed.flatMap(({ from, to }) => lines.slice(from, to + 1))
	);
	return lines.map((line) =>
		!inCode.has(line) && needsEscape(line.raw, vocabulary, spare) ? `\\${line.raw}` : line.raw
	);
}

/** A text behind a marker: its first line follows the marker as it is, unless it begins a code block. */
export function printBehind(
	marker: string,
	text: string,
	vocabulary: Vocabulary,
	spare: readonly Likeness[] = []
): readonly string[] {
	const first = splitLines(text)[0];
	const fences = findFences(splitLines(text));
	if (first === undefined || fences.closed[0]?.from === 0) {
		return [marker, ...printRows(text, vocabulary, spare)];
	}
	const [, ...rest] = printRows(text, vocabulary, spare);
	return [`${marker} ${first.raw}`, ...rest];
}

/** Feedback: a `>` before each line. */
export function printFeedback(text: string | null): readonly string[] {
	if (text === null) return [];
	return text.split('\n').map((row) => (row === '' ? '  >' : `  > ${row}`));
}
