import { clean, cleanEnd } from './source-line.ts';
import type { Place } from './message.ts';

/** Text on one or more lines, as it is gathered. */
export interface Passage extends Place {
	readonly rows: string[];
	/** Holds a code block, whose line ends matter. */
	verbatim: boolean;
}

export function passage(line: number, column: number, text: string): Passage {
	return { line, column, rows: text === '' ? [] : [text], verbatim: false };
}

/** The text with its lines; paragraphs parted by one empty line. */
export function lined(passage: Passage | null): string {
	if (passage === null || passage.rows.length === 0) return '';
	if (passage.rows.length === 1) return clean(passage.rows[0] ?? '');
	return clean(passage.rows.map(cleanEnd).join('\n'));
}

/** The text as one line, for what is no paragraph: an option, an answer, a quotation. */
export function flowed(passage: Passage): string {
	if (passage.verbatim || passage.rows.length < 2) return lined(passage);
	return passage.rows
		.map(clean)
		.filter((row) => row !== '')
		.join(' ');
}
