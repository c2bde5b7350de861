import type { Block, Inline } from '#lib/core/prose/node.ts';

/** Nodes in a short notation, for expectations: `em(…)`, `strong(…)`, `code(…)`, `link<href>(…)`, `img<src>(…)`, `mark(…)`, `⏎`. */
export function show(nodes: readonly Inline[]): string {
	return nodes.map(showNode).join('');
}

function showNode(node: Inline): string {
	switch (node.type) {
		case 'text':
			return node.text.replaceAll('\n', '↵');
		case 'emphasis':
			return `em(${show(node.children)})`;
		case 'strong':
			return `strong(${show(node.children)})`;
		case 'mark':
			return `mark(${show(node.children)})`;
		case 'code':
			return `code(${node.text})`;
		case 'link':
			return `link<${node.href}>(${show(node.children)})`;
		case 'image':
			return `img<${node.src}>(${node.alt})`;
		case 'break':
			return '⏎';
	}
}

/** `p(…)`, `ul(li(…)…)`, `ol3(…)` (starting at 3), `quote(…)`, `pre(…)`. */
export function showBlocks(blocks: readonly Block[]): string {
	return blocks.map(showBlock).join(' ');
}

function showBlock(block: Block): string {
	switch (block.type) {
		case 'paragraph':
			return `p(${show(block.children)})`;
		case 'quote':
			return `quote(${showBlocks(block.children)})`;
		case 'code':
			return `pre(${block.text.replaceAll('\n', '↵')})`;
		case 'list': {
			const items = block.items.map((item) => `li(${showBlocks(item)})`).join(' ');
			return `${block.ordered ? `ol${block.start}` : 'ul'}(${items})`;
		}
	}
}
