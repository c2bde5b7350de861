import type { Article } from '../evidence/article.ts';
import { parseBlocks } from '../prose/parse-blocks.ts';
import { plainInline } from '../prose/plain.ts';
import { originalOf, type Line } from './line.ts';
import { quotedIn } from './quoted.ts';

/** A line and where it stands in its paragraph's text; `end` is exclusive. */
export interface Placed {
	readonly line: Line;
	readonly start: number;
	readonly end: number;
}

/** A plain paragraph's text, and its lines in it. */
export interface PlacedParagraph {
	readonly text: string;
	readonly placed: readonly Placed[];
}

export function placedIn(article: Article, lines: readonly Line[]): readonly PlacedParagraph[] {
	const byParagraph = new Map<number, Line[]>();
	for (const line of lines) {
		const known = byParagraph.get(line.paragraph);
		if (known === undefined) byParagraph.set(line.paragraph, [line]);
		else known.push(line);
	}
	return article.paragraphs.flatMap((paragraph) => {
		const [block, ...more] = parseBlocks(paragraph.text);
		if (block?.type !== 'paragraph' || more.length > 0) return [];
		const text = plainInline(block.children);
		return [{ text, placed: placedOf(text, byParagraph.get(paragraph.number) ?? []) }];
	});
}

function placedOf(text: string, lines: readonly Line[]): readonly Placed[] {
	let from = 0;
	return lines.flatMap((line) => {
		const original = originalOf(line);
		const start = text.indexOf(original, from);
		if (start < 0) return [];
		from = start + original.length;
		return [{ line, start, end: from }];
	});
}

/**
 * Lines with more than a few words between quotation marks, or of which a quotation is cut off: without the marks they
 * would tell as true what only somebody says, and without what is quoted they say nothing.
 */
export function spokenLines(paragraphs: readonly PlacedParagraph[]): ReadonlySet<Line> {
	const spoken = new Set<Line>();
	for (const { text, placed } of paragraphs) {
		const quoted = (quotedIn(text) ?? []).filter((one) => one.text.split(' ').length > 3);
		let at = 0;
		for (const { line, start, end } of placed) {
			while ((quoted[at]?.end ?? Infinity) <= start) at += 1;
			if ((quoted[at]?.start ?? Infinity) < end) spoken.add(line);
		}
	}
	return spoken;
}
