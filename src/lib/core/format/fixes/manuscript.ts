import type { QuestionSet } from '../../question/question.ts';
import { assemble } from '../assemble.ts';
import type { Draft, Entry, FieldEntry } from '../draft.ts';
import type { Findings } from '../findings.ts';
import { layOut, type Layout } from '../layout.ts';
import { lineSpans, type LineSpan } from '../line-span.ts';
import type { Block } from '../outline.ts';
import { columnOf, isBlank, type SourceLine } from '../source-line.ts';
import { takeId } from '../start-id.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A file as a corrector has it in front of him: its lines, where they begin, and what belongs together. */
export interface Manuscript {
	readonly text: string;
	readonly set: QuestionSet;
	readonly vocabulary: Vocabulary;
	readonly layout: Layout;
	/** What ends a line in this file. */
	readonly lineEnd: string;
	/** Number of the last line. */
	readonly last: number;
	/** A line by its number, from 1; one beyond the file is empty. */
	readonly line: (number: number) => SourceLine;
	readonly span: (line: number) => LineSpan;
	/** Offset of a place in a line's copy. */
	readonly offset: (line: number, inCopy: number) => number;
	/** The question, or block of cards, that a line belongs to. */
	readonly blockAt: (line: number) => Block | null;
	/** Its lines put together once more, in silence. */
	readonly draftOf: (block: Block) => Draft;
	/** Takes from the work that may be done on one file, in characters to be read; false when no more is left. */
	readonly afford: (characters: number) => boolean;
}

/** Characters read to find and to try the fixes of one file, so that one full of mistakes is still looked over at once. */
const mostRead = 1_000_000;

const silence: Findings = {
	report: () => undefined,
	reportOnce: () => undefined,
	errors: () => 0,
	all: () => []
};

export function manuscript(text: string, set: QuestionSet): Manuscript {
	const layout = layOut(text, silence, () => undefined);
	const spans = lineSpans(text, layout.all);
	const end = { from: text.length, to: text.length, next: text.length };
	const nothing: SourceLine = { number: 0, raw: '', copy: '', map: null, indent: 0, body: 0 };
	const line = (number: number): SourceLine => layout.all[number - 1] ?? nothing;
	const span = (number: number): LineSpan => spans[number - 1] ?? end;
	const drafts = new Map<Block, Draft>();
	const { blocks } = layout.parts;
	const reading = { ...layout.reading, findings: silence };
	let left = mostRead;
	return {
		afford(characters) {
			if (characters > left) return false;
			left -= characters;
			return true;
		},
		text,
		set,
		vocabulary: layout.reading.vocabulary,
		layout,
		lineEnd: /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n',
		last: spans.length,
		line,
		span,
		offset: (number, inCopy) => span(number).from + columnOf(line(number), inCopy) - 1,
		blockAt(number) {
			let low = 0;
			let high = blocks.length;
			while (low < high) {
				const middle = (low + high) >> 1;
				if ((blocks[middle]?.line.number ?? Infinity) <= number) low = middle + 1;
				else high = middle;
			}
			const block = blocks[low - 1];
			return block !== undefined && number <= lastLineOf(block) ? block : null;
		},
		draftOf(block) {
			const known = drafts.get(block);
			if (known !== undefined) return known;
			const draft = assemble(block, takeId(block.text, draftPlace, silence).text, reading);
			drafts.set(block, draft);
			return draft;
		}
	};
}

const draftPlace = { line: 1, column: 1 };

export function lastLineOf(block: Block): number {
	const rows = block.swallowed?.rows ?? block.body;
	return rows.at(-1)?.line.number ?? block.line.number;
}

/** The last line of a block that is not empty. */
export function lastFullLineOf(block: Block): number {
	const full = block.body.findLast(({ line }) => !isBlank(line));
	return full?.line.number ?? block.line.number;
}

/** The line of an answer or a field, and those that go on with it: down to the next of them, or an empty line. */
export function extentOf(
	block: Block,
	draft: Draft,
	of: Entry | FieldEntry
): { readonly first: number; readonly last: number } {
	const others = [...draft.entries, ...draft.fields];
	const next = Math.min(...others.map(({ line }) => (line > of.line ? line : Infinity)));
	let last = of.line;
	for (const { line, text } of block.body) {
		if (line.number <= of.line) continue;
		if (line.number >= next || (isBlank(line) && text === null)) break;
		last = line.number;
	}
	return { first: of.line, last };
}
