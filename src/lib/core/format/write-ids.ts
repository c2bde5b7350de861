import { lineEdit } from './tidy/line-edit.ts';
import { lineSpans } from './line-span.ts';
import type { Part } from './part.ts';
import { readSetText } from './parse-set.ts';
import { cleanEnd, splitLines, type SourceLine } from './source-line.ts';
import type { TextEdit } from './text-edit.ts';

/** A question's line and the id that it is to have. */
export interface NamedLine {
	/** 1-based: where the question, or its line among cards, begins. */
	readonly line: number;
	readonly id: string;
}

/** A line whose id is to be written, in the place of the one that was copied there. */
interface Due extends NamedLine {
	readonly old: string | null;
}

/**
 * Writes ` ^q7k2m` at the end of the lines on which questions and cards begin, and puts the new id in the place of one that
 * was copied. `written` is what the file itself gives, question by question; what is right already stays.
 */
export function idEdits(
	text: string,
	questions: readonly NamedLine[],
	written: readonly (string | null)[]
): readonly TextEdit[] {
	const due = questions
		.map(({ line, id }, at) => ({ line, id, old: written[at] ?? null }))
		.filter(({ id, old }) => id !== old);
	if (due.length === 0) return [];
	const lines = splitLines(text);
	const spans = lineSpans(text, lines);
	const parts = partsOf(text);
	const edits: TextEdit[] = [];
	for (const question of due) {
		const at = placeOf(question, lines, parts);
		const [line, span] = [lines[at], spans[at]];
		if (line === undefined || span === undefined) continue;
		edits.push(lineEdit(line.raw, named(line, question, parts[at]), span));
	}
	return edits;
}

function partsOf(text: string): readonly (Part | undefined)[] {
	const parts: (Part | undefined)[] = [];
	readSetText(text, '', (line, _, part) => {
		parts[line.number - 1] = part;
	});
	return parts;
}

const ownId = /(^|\s)\^[a-z][a-z0-9]{3,11}(?=(?:\*\*|__)?(?:\s+#+)?$)/iu;

/** The position of the line with the id: the question's own, or that of its `Id:`. */
function placeOf(
	{ line, old }: Due,
	lines: readonly SourceLine[],
	parts: readonly (Part | undefined)[]
): number {
	const own = line - 1;
	const start = parts[own];
	if (start?.type !== 'start' || start.role === 'cards') return own;
	if (old === null || ownId.test(cleanEnd(lines[own]?.raw ?? ''))) return own;
	for (let at = own + 1; at < lines.length && parts[at]?.type !== 'start'; at += 1) {
		const part = parts[at];
		if (part?.type === 'field' && part.key === 'id') return at;
	}
	return own;
}

function named(line: SourceLine, { id, old }: Due, part: Part | undefined): string {
	const row = cleanEnd(line.raw);
	if (part?.type === 'field') return `${row.slice(0, row.length - part.text.length)}${id}`;
	if (old !== null && ownId.test(row)) return row.replace(ownId, `$1^${id}`);
	const closing = closingOf(line, row);
	const end = row.length - closing.length;
	const head = row.slice(0, end);
	// `### Question 2` is a question only as long as nothing follows without a sign between.
	const sign = part?.type === 'start' && part.text === '' && !/[:.)]$/u.test(head) ? ':' : '';
	return `${head}${sign} ^${id}${row.slice(end)}`;
}

/** What ends a heading that is a question: a text behind it would be part of the heading no longer. */
function closingOf({ copy, indent }: SourceLine, row: string): string {
	if (copy.charAt(indent) !== '#') return '';
	const wrapped = /^\s*#+\s*\*\*/u.test(copy);
	return (wrapped ? /\*\*(?:\s+#+)?$/u : /\s+#+$/u).exec(row)?.[0] ?? '';
}
