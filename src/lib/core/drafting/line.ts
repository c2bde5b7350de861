import type { Article } from '../evidence/article.ts';
import { parseBlocks } from '../prose/parse-blocks.ts';
import { plainInline } from '../prose/plain.ts';
import { sentencesOf } from '../prose/sentences.ts';
import type { Analyse, Word } from './word.ts';

/** A sentence of the article, its words told apart. */
export interface Line {
	/** As it is asked about: a pronoun may have become the name it stands for. */
	readonly text: string;
	/** What was put in for what, and where in `text`; `null` where the text is the article's. */
	readonly named: { readonly at: number; readonly name: string; readonly pronoun: string } | null;
	readonly words: readonly Word[];
	/** Whether the name put in is only known from the line before. */
	readonly leans: boolean;
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
				named: null,
				leans: false,
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
		const { named } = line;
		const inside = named !== null && named.at >= first.start;
		return [
			{
				...line,
				named: inside ? { ...named, at: named.at - first.start } : null,
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

/** A stretch of a line in the words of the article. Offsets into the line's text. */
export function originalOf({ text, named }: Line, start = 0, end = text.length): string {
	const stretch = text.slice(start, end);
	if (named === null || named.at < start || named.at + named.name.length > end) return stretch;
	const at = named.at - start;
	return stretch.slice(0, at) + named.pronoun + stretch.slice(at + named.name.length);
}

/** The article's words that prove what a stretch says, with the line before where a pronoun leans on it. */
export function proofIn(line: Line, start: number, end: number): string {
	const { before, leans } = line;
	if (!leans || before === null) return originalOf(line, start, end);
	return `${proofIn(before, 0, before.text.length)} ${originalOf(line, 0, end)}`;
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
