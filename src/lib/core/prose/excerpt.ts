import type { Block, Inline, Range } from './node.ts';
import { parseBlocks } from './parse-blocks.ts';

/**
 * The words of a passage as they are shown in their paragraph, with emphasis and links cut where the passage is cut: what is
 * quoted beside an answer. Several blocks come as lines of one text. A passage inside fenced code comes as code.
 */
export function excerpt(text: string, passage: Range): readonly Inline[] {
	const lines = parseBlocks(text, [passage]).flatMap(linesOf).map(markedOnly);
	const shown = lines.filter((line) => line.length > 0);
	if (shown.length === 0) return [{ type: 'code', text: text.slice(passage.start, passage.end) }];
	return shown.flatMap((line, position) => (position === 0 ? line : [{ type: 'break' }, ...line]));
}

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

function markedOnly(nodes: readonly Inline[]): readonly Inline[] {
	return nodes.flatMap((node): readonly Inline[] => {
		switch (node.type) {
			case 'mark':
				return node.children;
			case 'emphasis':
			case 'strong':
			case 'link': {
				const children = markedOnly(node.children);
				return children.length === 0 ? [] : [{ ...node, children }];
			}
			default:
				return [];
		}
	});
}
