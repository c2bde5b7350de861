import type { Block, Inline, Range } from './node.ts';
import { parseInline } from './parse-inline.ts';

/** Lists and quotes nested deeper than this are text. */
const deepest = 20;

/** A line without its end, or what is left of it inside a list or quote; `at` is its offset in the source. */
interface Line {
	readonly text: string;
	readonly at: number;
}

const fence = /^[ \t]*(`{3,}|~{3,})[^`]*$/;
const quoteMark = /^[ \t]*>[ \t]?/;
const heading = /^[ \t]*#{1,6}[ \t]+(?=\S)/;
/** A bullet, or a number short enough not to be a year that begins a sentence. */
const itemMark = /^[ \t]*(?:([-+*•])|(\d{1,3})([.)]))[ \t]+(?=\S)/;
const rule = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const indented = /^(?: {2,}|\t)[ \t]*/;

/**
 * Reads Markdown of several lines: paragraphs, lists, quotes and fenced code; a heading is a paragraph of strong text. Blank
 * lines part blocks; a list's item goes on over lines that follow at once or are indented. Never throws; lists and quotes
 * deeper than 20 are text. For `marks` see `parseInline`; fenced code is not highlighted.
 */
export function parseBlocks(text: string, marks: readonly Range[] = []): readonly Block[] {
	const lines: Line[] = [];
	let at = 0;
	for (const line of text.split('\n')) {
		lines.push({ text: line.endsWith('\r') ? line.slice(0, -1) : line, at });
		at += line.length + 1;
	}
	return blocksOf(lines, marks, 1);
}

function blocksOf(
	lines: readonly Line[],
	marks: readonly Range[],
	depth: number
): readonly Block[] {
	const blocks: Block[] = [];
	let at = 0;
	while (at < lines.length) {
		const line = lines[at]?.text ?? '';
		const end = endOfBlock(lines, at, depth);
		const own = lines.slice(at, end);
		at = end;
		switch (opening(line, depth)) {
			case 'blank':
				break;
			case 'fence':
				blocks.push({ type: 'code', text: fenced(own) });
				break;
			case 'quote':
				blocks.push({
					type: 'quote',
					children: blocksOf(
						own.map((inner) => without(inner, quoteMark)),
						marks,
						depth + 1
					)
				});
				break;
			case 'item':
				blocks.push(list(own, marks, depth));
				break;
			case 'heading':
				blocks.push({
					type: 'paragraph',
					children: [
						{
							type: 'strong',
							children: inline(
								own.map((inner) => without(inner, heading)),
								marks
							)
						}
					]
				});
				break;
			case 'text':
				blocks.push({ type: 'paragraph', children: inline(own, marks) });
		}
	}
	return blocks;
}

type Opening = 'blank' | 'fence' | 'quote' | 'item' | 'heading' | 'text';

/** What a line begins when no block is open. */
function opening(line: string, depth: number): Opening {
	if (line.trim() === '') return 'blank';
	if (fence.test(line)) return 'fence';
	if (heading.test(line)) return 'heading';
	if (depth > deepest || rule.test(line)) return 'text';
	if (quoteMark.test(line)) return 'quote';
	return itemMark.test(line) ? 'item' : 'text';
}

/** The line after the block that begins at a line. */
function endOfBlock(lines: readonly Line[], from: number, depth: number): number {
	const first = lines[from]?.text ?? '';
	const begins = opening(first, depth);
	let at = from + 1;
	switch (begins) {
		case 'blank':
		case 'heading':
			return at;
		case 'fence': {
			const closing = fence.exec(first)?.[1] ?? '';
			while (at < lines.length && !closesFence(lines[at]?.text ?? '', closing)) at += 1;
			return Math.min(at + 1, lines.length);
		}
		case 'quote':
			while (at < lines.length && quoteMark.test(lines[at]?.text ?? '')) at += 1;
			return at;
		case 'text':
			while (at < lines.length && goesOn(lines[at]?.text ?? '', depth)) at += 1;
			return at;
		case 'item':
			return endOfList(lines, from, depth);
	}
}

function closesFence(line: string, opener: string): boolean {
	const bare = line.trim();
	return bare.length >= opener.length && bare === opener.charAt(0).repeat(bare.length);
}

/** Whether a line belongs to the paragraph before it; a number other than 1 begins no list in the middle of a paragraph. */
function goesOn(line: string, depth: number): boolean {
	const begins = opening(line, depth);
	if (begins !== 'item') return begins === 'text';
	const number = itemMark.exec(line)?.[2];
	return number !== undefined && Number(number) !== 1;
}

/** `-`, `*`, `.` or `)`: items of one list have the same. */
function kindOfItem(line: string): string | null {
	if (rule.test(line)) return null;
	const match = itemMark.exec(line);
	return match?.[1] ?? match?.[3] ?? null;
}

/** An item ends before a blank line that no indented line and no item of the same list follows. */
function endOfList(lines: readonly Line[], from: number, depth: number): number {
	const kind = kindOfItem(lines[from]?.text ?? '');
	let end = from + 1;
	let blank = false;
	for (let at = end; at < lines.length; at += 1) {
		const line = lines[at]?.text ?? '';
		if (line.trim() === '') {
			blank = true;
			continue;
		}
		const own = indented.test(line) || kindOfItem(line) === kind;
		if (!own && (blank || opening(line, depth) !== 'text')) break;
		end = at + 1;
		blank = false;
	}
	return end;
}

function list(lines: readonly Line[], marks: readonly Range[], depth: number): Block {
	const first = lines[0]?.text ?? '';
	const number = itemMark.exec(first)?.[2];
	const indent = indentOf(first);
	const items: Line[][] = [];
	for (const line of lines) {
		const item = items.at(-1);
		if (
			item === undefined ||
			(kindOfItem(line.text) === kindOfItem(first) && indentOf(line.text) <= indent + 1)
		)
			items.push([without(line, itemMark)]);
		else item.push(without(line, indented));
	}
	return {
		type: 'list',
		ordered: number !== undefined,
		start: Number(number ?? 1),
		items: items.map((item) => blocksOf(item, marks, depth + 1))
	};
}

function indentOf(line: string): number {
	return line.length - line.trimStart().length;
}

function without({ text, at }: Line, mark: RegExp): Line {
	const length = mark.exec(text)?.[0].length ?? 0;
	return { text: text.slice(length), at: at + length };
}

function fenced(lines: readonly Line[]): string {
	const opener = fence.exec(lines[0]?.text ?? '')?.[1] ?? '';
	const last = lines.at(-1)?.text ?? '';
	const end = lines.length > 1 && closesFence(last, opener) ? -1 : lines.length;
	return lines
		.slice(1, end)
		.map(({ text }) => text)
		.join('\n');
}

/** Reads lines as one paragraph, with the ranges moved from the source to the lines joined. */
function inline(lines: readonly Line[], marks: readonly Range[]): readonly Inline[] {
	const joined: string[] = [];
	const moved: Range[] = [];
	let offset = 0;
	for (const [position, line] of lines.entries()) {
		const skipped = line.text.length - line.text.trimStart().length;
		// The end of the last line goes; elsewhere two spaces there are a hard break.
		const text = position === lines.length - 1 ? line.text.trim() : line.text.trimStart();
		const shift = offset - line.at - skipped;
		for (const { start, end } of marks) {
			const from = Math.max(start + shift, offset);
			const to = Math.min(end + shift, offset + text.length + 1);
			if (from < to) moved.push({ start: from, end: to });
		}
		joined.push(text);
		offset += text.length + 1;
	}
	return parseInline(joined.join('\n'), moved);
}
