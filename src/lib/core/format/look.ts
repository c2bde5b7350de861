import { assemble } from './assemble.ts';
import { parseCardBlock } from './card.ts';
import { findFences } from './fence.ts';
import type { Findings } from './findings.ts';
import { keywordAt } from './keyword.ts';
import { layOut } from './layout.ts';
import { outline } from './outline.ts';
import type { Part } from './part.ts';
import type { LineUse } from './reading.ts';
import { cleanEnd, columnOf, type SourceLine } from './source-line.ts';
import { takeId } from './start-id.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a stretch of a line is, for whoever draws it. */
export type Look =
	| 'keyword'
	| 'prompt'
	| 'mark'
	| 'right'
	| 'wrong'
	| 'feedback'
	| 'evidence'
	| 'gap'
	| 'id'
	| 'heading'
	| 'comment'
	| 'lost';

/** Columns from 0, in UTF-16 units, `to` exclusive; stretches of a line stand in order and do not overlap. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly look: Look;
}

/** The looks of some lines, by the line's number. */
export type Looks = ReadonlyMap<number, readonly Stretch[]>;

const silent: Findings = {
	report: () => undefined,
	reportOnce: () => undefined,
	errors: () => 0,
	all: () => []
};

/** The first lines of a file: the words that its language has, and the looks of its header. */
export function headLooks(text: string): {
	readonly vocabulary: Vocabulary;
	readonly looks: Looks;
} {
	const looks = new Map<number, readonly Stretch[]>();
	const { reading } = layOut(text, silent, (line, use, part) => {
		if (use !== 'header') return;
		if (part?.type === 'header') looks.set(line.number, marked(line, part.text, 'keyword', null));
		else {
			const keyword = keywordAt(line);
			if (keyword !== null) looks.set(line.number, [upTo(line, keyword.end, 'keyword')]);
		}
	});
	return { vocabulary: reading.vocabulary, looks };
}

/**
 * The looks of lines that begin with a question or a heading and end before the next one: by the reader's own reading of
 * them.
 */
export function looksOf(lines: readonly SourceLine[], vocabulary: Vocabulary): Looks {
	const told = new Map<number, readonly Stretch[]>();
	// The reader reads a keyword in bold from a copy of the line without the stars.
	const written = new Map(lines.map((line) => [line.number, line]));
	let gaps = false;
	const reading = {
		vocabulary,
		findings: silent,
		use(line: SourceLine, use: LineUse, part?: Part) {
			const looks = lookOf(written.get(line.number) ?? line, use, part ?? null, gaps);
			if (looks === null) told.delete(line.number);
			else told.set(line.number, looks);
		}
	};
	const { blocks } = outline(lines, 0, findFences(lines), null, reading);
	for (const block of blocks) {
		if (block.role === 'cards') parseCardBlock(block, reading);
		else {
			gaps = block.role === 'fill';
			const { text } = takeId(block.text, { line: block.line.number, column: 1 }, silent);
			const start = written.get(block.line.number) ?? block.line;
			told.set(start.number, startLook(start, block.text, text, gaps));
			assemble(block, text, reading);
			for (const { line } of block.swallowed?.rows ?? []) reading.use(line, 'left out');
		}
	}
	return told;
}

function lookOf(
	line: SourceLine,
	use: LineUse,
	part: Part | null,
	gaps: boolean
): readonly Stretch[] | null {
	if (use === 'comment') return whole(line, 'comment');
	if (use === 'heading') return whole(line, 'heading');
	if (use === 'left out') return whole(line, 'lost');
	switch (part?.type) {
		case undefined:
		case 'gap':
		case 'header':
			return null;
		case 'text':
			return gaps ? gapsIn(line, 0, line.raw.length) : null;
		case 'start':
			return marked(line, part.text, 'keyword', null);
		case 'feedback':
			return whole(line, 'feedback');
		case 'option':
			return marked(line, part.text, isRight(part.tick) ? 'right' : 'mark', null);
		case 'lettered':
			return marked(line, part.text, part.starred ? 'right' : 'mark', null);
		case 'answer':
			return marked(line, part.text, part.right ? 'right' : 'wrong', null);
		case 'item':
			return marked(line, part.text, 'mark', null);
		case 'pair':
			return arrowIn(line, part.right);
		case 'card':
			return cardLook(line, part);
		case 'field':
			return marked(
				line,
				part.text,
				'keyword',
				part.key === 'evidence' || part.key === 'find' ? 'evidence' : null
			);
	}
}

function isRight(tick: { type: string; percent?: number }): boolean {
	return tick.type === 'ticked' || (tick.percent ?? 0) > 0;
}

function startLook(
	line: SourceLine,
	text: string,
	prompt: string,
	gaps: boolean
): readonly Stretch[] {
	const looks = [...marked(line, text, 'keyword', null)];
	const from = looks[0]?.to ?? 0;
	const end = cleanEnd(line.raw).length;
	const id = text.length > prompt.length ? line.raw.lastIndexOf('^') : -1;
	const to = id > from ? id : end;
	if (gaps) looks.push(...gapsIn(line, from, to));
	else {
		const begin = to - line.raw.slice(from, to).trimStart().length;
		const close = cleanEnd(line.raw.slice(0, to)).length;
		if (close > begin) looks.push({ from: begin, to: close, look: 'prompt' });
	}
	if (id > from) looks.push({ from: id, to: end, look: 'id' });
	return looks;
}

/** What stands before a text that goes to the end of the line, and the text. */
function marked(
	line: SourceLine,
	text: string,
	before: Look,
	after: Look | null
): readonly Stretch[] {
	const from = columnOf(line, line.indent) - 1;
	const end = cleanEnd(line.raw).length;
	const at = line.raw.slice(0, end).endsWith(text) ? end - text.length : end;
	const stretches: Stretch[] = [];
	const close = cleanEnd(line.raw.slice(0, at)).length;
	if (close > from) stretches.push({ from, to: close, look: before });
	if (after !== null && end > at) stretches.push({ from: at, to: end, look: after });
	return stretches;
}

function upTo(line: SourceLine, end: number, look: Look): Stretch {
	return { from: columnOf(line, line.indent) - 1, to: columnOf(line, end) - 1, look };
}

function whole(line: SourceLine, look: Look): readonly Stretch[] {
	const from = columnOf(line, line.indent) - 1;
	const to = cleanEnd(line.raw).length;
	return to > from ? [{ from, to, look }] : [];
}

const arrow = /\S+\s*$/u;

function arrowIn(line: SourceLine, right: string): readonly Stretch[] {
	const end = cleanEnd(line.raw).length;
	const at = line.raw.slice(0, end).endsWith(right) ? end - right.length : end;
	const match = arrow.exec(line.raw.slice(0, at));
	if (match === null) return [];
	return [{ from: match.index, to: match.index + match[0].trimEnd().length, look: 'mark' }];
}

const separator = /:{2,3}|\t/u;

function cardLook(line: SourceLine, part: Part & { type: 'card' }): readonly Stretch[] {
	const front = line.raw.indexOf(part.front) + part.front.length;
	const match = separator.exec(line.raw.slice(front));
	if (match === null) return [];
	const from = front + match.index;
	const looks: Stretch[] = [{ from, to: from + match[0].length, look: 'mark' }];
	if (part.id !== null)
		looks.push({
			from: line.raw.lastIndexOf('^'),
			to: cleanEnd(line.raw).length,
			look: 'id'
		});
	return looks;
}

/** Longer than what is between the braces of any gap: a brace that stays open must not be looked for to the end of each line. */
const braces = /(?<!\\)\{\{?[^{}\n]{1,1000}\}?\}/gu;

function gapsIn(line: SourceLine, from: number, to: number): readonly Stretch[] {
	return [...line.raw.slice(from, to).matchAll(braces)].map(({ index, 0: { length } }) => ({
		from: from + index,
		to: from + index + length,
		look: 'gap' as const
	}));
}
