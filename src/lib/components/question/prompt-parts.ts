import type { Block, Inline } from '#lib/core/prose/node.ts';
import { parseBlocks } from '#lib/core/prose/parse-blocks.ts';
import { parseInline } from '#lib/core/prose/parse-inline.ts';

/** A prompt as a heading and what stands below it: a list of statements, a passage, a formula. */
export interface PromptParts {
	readonly heading: readonly Inline[];
	readonly rest: readonly Block[];
}

/** The first paragraph asks. A prompt of one line is all heading, even one that begins like a list: "- 3 is …". */
export function promptParts(prompt: string): PromptParts {
	const text = prompt.trim();
	if (!text.includes('\n')) return { heading: parseInline(text), rest: [] };
	const blocks = parseBlocks(text);
	const asks = blocks.findIndex((block) => block.type === 'paragraph');
	const paragraph = blocks[asks];
	return paragraph?.type === 'paragraph'
		? { heading: paragraph.children, rest: blocks.toSpliced(asks, 1) }
		: { heading: parseInline(text), rest: [] };
}
