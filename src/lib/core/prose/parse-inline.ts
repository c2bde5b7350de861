import type { EmphasisPair, Run } from './emphasis.ts';
import type { LinkTarget } from './link.ts';
import { append, cutter, join, tidyRanges } from './mark-up.ts';
import type { Piece } from './mark-up.ts';
import type { Inline, Range } from './node.ts';
import { scanInline } from './scan-inline.ts';

/** Emphasis and links nested deeper than this are text. */
const deepest = 20;

type Container =
	| { readonly type: 'root' | 'emphasis' | 'strong' }
	| { readonly type: 'link'; readonly link: LinkTarget };

/** A container that is not closed yet. */
interface Frame {
	readonly container: Container;
	readonly pieces: Piece[];
}

/**
 * Reads inline Markdown: `*emphasis*`, `**strong**`, `` `code` ``, `[links](https://…)`, `<https://…>`, images, `\` escapes
 * and hard breaks. What is not understood, HTML included, is text. Never throws; time is linear in the text's length.
 *
 * `marks` are ranges of the source to be highlighted: what they cover comes in `mark` nodes, cut where a range
 * begins or ends inside emphasis, a link or code (`a **b c** d` highlighted from `c` to `d`: the strong text holds one
 * mark around `c`, another follows around `d`). Characters that are shown are covered, Markdown's own marks do not matter.
 */
export function parseInline(text: string, marks: readonly Range[] = []): readonly Inline[] {
	const ranges = tidyRanges(marks);
	const cut = cutter(ranges);
	const root: Frame = { container: { type: 'root' }, pieces: [] };
	const frames: Frame[] = [root];
	/** Emphasis too deep to be shown. */
	const flatPairs = new Set<EmphasisPair>();
	/** For each open link, whether it is too deep. */
	const flatLinks: boolean[] = [];

	const top = (): Frame => frames.at(-1) ?? root;
	const write = (content: string, at: number, type: 'text' | 'code' = 'text'): void => {
		for (const part of cut(content, at))
			top().pieces.push({ node: { type, text: part.text }, marked: part.marked });
	};
	const open = (container: Container): boolean => {
		if (frames.length > deepest) return false;
		frames.push({ container, pieces: [] });
		return true;
	};
	const close = (): void => {
		const frame = frames.pop();
		if (frame !== undefined) top().pieces.push(closed(frame));
	};
	const writeRun = (run: Run, start: number): void => {
		let at = start;
		for (const pair of run.closes) {
			if (flatPairs.has(pair)) write(pair.mark, at);
			else close();
			at += pair.mark.length;
		}
		write(run.mark.repeat(run.left), at);
		at += run.left;
		for (const pair of run.opens.toReversed()) {
			if (!open({ type: pair.strong ? 'strong' : 'emphasis' })) {
				flatPairs.add(pair);
				write(pair.mark, at);
			}
			at += pair.mark.length;
		}
	};

	for (const token of scanInline(text)) {
		switch (token.type) {
			case 'text':
			case 'code':
				write(token.text, token.at, token.type);
				break;
			case 'run':
				writeRun(token.run, token.at);
				break;
			case 'bracket': {
				const shown = token.link !== null && open({ type: 'link', link: token.link });
				if (token.link !== null) flatLinks.push(!shown);
				if (!shown) write(token.source, token.at);
				break;
			}
			case 'link-end':
				if (flatLinks.pop() === true) write(token.source, token.at);
				else close();
				break;
			case 'image': {
				const marked = cut('!', token.at).some((part) => part.marked);
				top().pieces.push({ node: { type: 'image', src: token.src, alt: token.alt }, marked });
				break;
			}
			case 'break': {
				const marked = cut('\n', token.at).some((part) => part.marked);
				top().pieces.push({ node: { type: 'break' }, marked });
				break;
			}
		}
	}
	return join(root.pieces);
}

/** A container highlighted throughout is inside the mark; otherwise the marks are inside it. */
function closed({ container, pieces }: Frame): Piece {
	const marked = pieces.length > 0 && pieces.every((piece) => piece.marked);
	let children: readonly Inline[];
	if (marked) {
		const inside: Inline[] = [];
		for (const { node } of pieces) append(inside, node);
		children = inside;
	} else children = join(pieces);
	return { node: node(container, children), marked };
}

function node(container: Container, children: readonly Inline[]): Inline {
	switch (container.type) {
		case 'link':
			return { type: 'link', href: container.link.href, host: container.link.host, children };
		case 'strong':
			return { type: 'strong', children };
		default:
			return { type: 'emphasis', children };
	}
}
