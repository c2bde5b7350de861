import type { Fix } from '../fix.ts';
import type { TextEdit } from '../text-edit.ts';
import type { Manuscript } from './manuscript.ts';

/** The lines from one number to another, gone with their ends. */
export function withoutLines(page: Manuscript, first: number, last = first): TextEdit {
	const to = page.span(last).next;
	// The last line of a file takes the end of the line above with it.
	const from =
		last >= page.last && first > 1 && page.span(last).to === to
			? page.span(first - 1).to
			: page.span(first).from;
	return { from, to, insert: '' };
}

/** A new line below another. */
export function lineBelow(page: Manuscript, line: number, text: string): TextEdit {
	const at = page.span(line).to;
	return { from: at, to: at, insert: `${page.lineEnd}${text}` };
}

/** Something in front of a line's text, behind its bullet. */
export function inFront(page: Manuscript, line: number, text: string): TextEdit {
	const at = page.offset(line, page.line(line).body);
	return { from: at, to: at, insert: text };
}

/** A stretch of a line, as places in its copy, replaced. */
export function replaced(
	page: Manuscript,
	line: number,
	from: number,
	to: number,
	insert: string
): TextEdit {
	return { from: page.offset(line, from), to: page.offset(line, to), insert };
}

/** A line's text from its body on, replaced. */
export function rewritten(page: Manuscript, line: number, insert: string): TextEdit {
	const { body, copy } = page.line(line);
	return replaced(page, line, body, copy.length, insert);
}

/** A line joined to the one with text above it. */
export function joined(page: Manuscript, line: number): TextEdit {
	let above = line - 1;
	while (above > 1 && page.line(above).copy.trim() === '') above -= 1;
	return {
		from: page.span(above).to,
		to: page.offset(line, page.line(line).body),
		insert: ' '
	};
}

/** The line is text, whatever it looks like. A bullet goes behind the backslash, for it is part of the text then. */
export function asText(page: Manuscript, line: number): Fix {
	const at = page.offset(line, page.line(line).indent);
	return {
		title: 'Put \\ in front: it is ordinary text',
		edits: [{ from: at, to: at, insert: '\\' }]
	};
}
