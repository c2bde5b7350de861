import type { Article, Paragraph, Section } from '../evidence/article.ts';
import type { Reading } from './reading.ts';
import { cleanEnd, columnOf, type SourceLine } from './source-line.ts';
import { uniqueSlug } from './slug.ts';

/** Gathers the article: headings and lines go in, in the file's order. */
export interface ArticleText {
	readonly heading: (line: SourceLine, level: number, title: string) => void;
	readonly text: (line: SourceLine, text: string) => void;
	readonly blank: () => void;
	readonly article: () => Article;
	/** The first heading of the first level, which may serve as a title. */
	readonly firstHeading: () => string | null;
}

interface Pending {
	readonly line: SourceLine;
	readonly level: number;
	readonly title: string;
}

/** `title` is the set's: a heading that repeats it before all others is no section. */
export function articleText(title: string | null, reading: Reading): ArticleText {
	const sections: Section[] = [];
	const paragraphs: Paragraph[] = [];
	const slugs = new Map<string, number>();
	let rows: string[] = [];
	let from = 0;
	let pending: Pending | null = null;
	let section: number | null = null;
	let firstHeading: string | null = null;
	let headings = 0;

	function close(): void {
		if (rows.length === 0) return;
		if (pending !== null) {
			sections.push({
				slug: uniqueSlug(pending.title, slugs),
				title: pending.title,
				level: pending.level
			});
			section = sections.length - 1;
			pending = null;
		}
		paragraphs.push({ number: paragraphs.length + 1, text: rows.join('\n'), section, line: from });
		rows = [];
	}

	function drop(): void {
		if (pending === null || reading.vocabulary.questionsHeadings.has(pending.title.toLowerCase()))
			return;
		const { line } = pending;
		const place = { line: line.number, column: columnOf(line, line.indent) };
		reading.findings.report('empty-section', place, { text: pending.title });
	}

	function heading(line: SourceLine, level: number, text: string): void {
		close();
		drop();
		pending = null;
		headings += 1;
		if (headings === 1 && level === 1) {
			firstHeading = text;
			if (title === null || text === title) return;
		}
		pending = { line, level, title: text };
	}

	return {
		heading,
		text(line, text) {
			if (rows.length === 0) from = line.number;
			rows.push(cleanEnd(text));
		},
		blank: close,
		article() {
			close();
			drop();
			pending = null;
			return { sections, paragraphs };
		},
		firstHeading: () => firstHeading
	};
}
