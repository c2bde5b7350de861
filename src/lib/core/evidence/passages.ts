import type { Block, Inline, Range } from '../prose/node.ts';
import { parseBlocks } from '../prose/parse-blocks.ts';
import { plainInline } from '../prose/plain.ts';
import { sentencesOf } from '../prose/sentences.ts';
import type { FindPassage } from '../question/find.ts';
import type { Article, Paragraph } from './article.ts';
import type { AnchoredEvidence } from './evidence.ts';

/** A sentence to be shown, where it stands, and how much of it is a right place. */
interface Shown {
	readonly paragraph: number;
	readonly text: string;
	readonly share: number;
}

/** Nobody looks through more sentences for one. */
const most = 40;
/** Below and above this, a quotation that begins or ends a word or two beside the border of a sentence means the whole. */
const slight = 0.1;

/**
 * The text in which the places are to be found: their sections, cut into sentences; of long sections what stands around
 * the places.
 */
export function passagesAround(
	article: Article,
	places: readonly AnchoredEvidence[],
	language: string
): readonly FindPassage[] {
	const numbers = new Set(places.map(({ paragraph }) => paragraph));
	const sections = new Set(
		article.paragraphs.flatMap(({ number, section }) => (numbers.has(number) ? [section] : []))
	);
	const all = article.paragraphs
		.filter(({ section }) => sections.has(section))
		.flatMap((paragraph) => sentencesIn(paragraph, places, language));
	const passages = new Map<number, { text: string; share: number }[]>();
	for (const { paragraph, text, share } of around(all)) {
		const known = passages.get(paragraph);
		if (known) known.push({ text, share });
		else passages.set(paragraph, [{ text, share }]);
	}
	return [...passages].map(([paragraph, sentences]) => ({ paragraph, sentences }));
}

function around(all: readonly Shown[]): readonly Shown[] {
	if (all.length <= most) return all;
	const right = all.flatMap(({ share }, at) => (share > 0 ? [at] : []));
	const reach = Math.max(1, Math.floor(most / 2 / Math.max(1, right.length)));
	return all.filter((_, at) => right.some((place) => Math.abs(place - at) <= reach));
}

function sentencesIn(
	paragraph: Paragraph,
	places: readonly AnchoredEvidence[],
	language: string
): readonly Shown[] {
	const marks = places.filter(({ paragraph: number }) => number === paragraph.number);
	return parseBlocks(paragraph.text, marks)
		.flatMap(linesOf)
		.flatMap((line) => {
			const marked = rangesIn(line);
			return sentencesOf(plainInline(line), language).map(({ text, start }) => ({
				paragraph: paragraph.number,
				text,
				share: Math.max(0, ...marked.map((range) => overlap(range, start, start + text.length)))
			}));
		});
}

/** Code is nothing to read for a sentence. */
function linesOf(block: Block): readonly (readonly Inline[])[] {
	switch (block.type) {
		case 'paragraph':
			return [block.children];
		case 'list':
			return block.items.flatMap((item) => item.flatMap(linesOf));
		case 'quote':
			return block.children.flatMap(linesOf);
		case 'code':
			return [];
	}
}

/** Where the marked stretches stand in the plain text of a line; neighbours are one. */
function rangesIn(line: readonly Inline[]): readonly Range[] {
	const ranges: { start: number; end: number }[] = [];
	let at = 0;
	function walk(nodes: readonly Inline[], marked: boolean): void {
		for (const node of nodes) {
			if ('children' in node) walk(node.children, marked || node.type === 'mark');
			else {
				const end = at + plainInline([node]).length;
				const last = ranges.at(-1);
				if (marked && last?.end === at) last.end = end;
				else if (marked) ranges.push({ start: at, end });
				at = end;
			}
		}
	}
	walk(line, false);
	return ranges;
}

/**
 * The characters that a place and a sentence share, over those of the shorter (the overlap coefficient of Szymkiewicz and
 * Simpson): 1 when one holds the other, so that a few words stand for their sentence, and two sentences for each of them.
 */
function overlap(place: Range, start: number, end: number): number {
	const shared = Math.min(place.end, end) - Math.max(place.start, start);
	const share = shared / Math.max(1, Math.min(place.end - place.start, end - start));
	if (share <= slight) return 0;
	return share >= 1 - slight ? 1 : share;
}
