import type { Block, Inline } from './node.ts';
import { parseBlocks } from './parse-blocks.ts';
import { parseInline } from './parse-inline.ts';

/**
 * The words of a Markdown text without its marks, for titles, labels and comparing: a link is its text, an image its text
 * alternative, blocks and list items are lines. A single line is read as inline text, so `> 5` and `- 3` keep their signs.
 */
export function plainText(markdown: string): string {
	return markdown.trim().includes('\n')
		? parseBlocks(markdown).map(plainBlock).join('\n')
		: plainInline(parseInline(markdown.trim()));
}

function plainBlock(block: Block): string {
	switch (block.type) {
		case 'paragraph':
			return plainInline(block.children);
		case 'list':
			return block.items.map((item) => item.map(plainBlock).join('\n')).join('\n');
		case 'quote':
			return block.children.map(plainBlock).join('\n');
		case 'code':
			return block.text;
	}
}

/** Line ends, hard or soft, are spaces. */
export function plainInline(nodes: readonly Inline[]): string {
	return nodes.map(plainNode).join('');
}

function plainNode(node: Inline): string {
	switch (node.type) {
		case 'text':
			return node.text.replaceAll('\n', ' ');
		case 'code':
			return node.text;
		case 'image':
			return node.alt;
		case 'break':
			return ' ';
		default:
			return plainInline(node.children);
	}
}
