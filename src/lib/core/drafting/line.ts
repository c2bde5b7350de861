import type { Article } from '../evidence/article.ts';
import { parseBlocks } from '../prose/parse-blocks.ts';
import { plainInline } from '../prose/plain.ts';
import { sentencesOf } from './sentences.ts';
import type { Analyse, Word } from './word.ts';

/** A sentence of the article, its words told apart. */
export interface Line {
	readonly text: string;
	readonly words: readonly Word[];
	/** Number of its paragraph. */
	readonly paragraph: number;
	/** The sentence before it in the same paragraph. */
	readonly before: Line | null;
	/** The sentence that this is a clause of, and how many of its words come before; `null` and 0 for a sentence. */
	readonly whole: Line | null;
	readonly skipped: number;
	/** Whether it stands in the first paragraph of its section. */
	readonly opens: boolean;
}

/** Part of a line, as positions of words; `to` is exclusive. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** The sentences of plain paragraphs: lists, quotations and code are no sentences to ask about. */
export function linesOf(article: Article, language: string, analyse: Analyse): readonly Line[] {
	const lines: Line[] = [];
	let section: number | null | undefined;
	for (const paragraph of article.paragraphs) {
		const blocks = parseBlocks(paragraph.text);
		const [block] = blocks;
		const opens = paragraph.section !== section;
		section = paragraph.section;
		if (blocks.length !== 1 || block?.type !== 'paragraph') continue;
		let before: Line | null = null;
		for (const { text } of sentencesOf(plainInline(block.children), language)) {
			const words = analyse(text);
			const line: Line = {
				text,
				words,
				paragraph: paragraph.number,
				before,
				opens,
				whole: null,
				skipped: 0
			};
			lines.push(line);
			before = line;
		}
	}
	return lines;
}

/** The clauses after the first: behind a semicolon, a colon, or a comma and a conjunction. */
export function laterClauses(line: Line): readonly Line[] {
	const starts = line.words.flatMap((word, at) => {
		const gap = at === 0 ? '' : gapBefore(line, at);
		if (/[;:]/u.test(gap)) return [at];
		return gap.includes(',') && /^(?:and|but|yet|so)$/u.test(word.lower) ? [at + 1] : [];
	});
	return starts.flatMap((from) => {
		const first = line.words[from];
		if (first === undefined) return [];
		const words = line.words
			.slice(from)
			.map((word) => ({ ...word, start: word.start - first.start, end: word.end - first.start }));
		return [
			{
				...line,
				text: line.text.slice(first.start),
				words,
				before: null,
				whole: line,
				skipped: from
			}
		];
	});
}

/** The text of a span, with the punctuation inside it and none after it. */
export function textOf(line: Line, { from, to }: Span): string {
	const first = line.words[from];
	const last = line.words[to - 1];
	return first === undefined || last === undefined || to <= from
		? ''
		: line.text.slice(first.start, last.end);
}

/** What stands between a word and the one before it: usually a space. */
export function gapBefore(line: Line, at: number): string {
	const before = line.words[at - 1]?.end ?? 0;
	return line.text.slice(before, line.words[at]?.start ?? line.text.length);
}

/** Whether the word follows the one before it without punctuation. */
export function follows(line: Line, at: number): boolean {
	return at < line.words.length && /^[\s-]*$/u.test(gapBefore(line, at));
}
