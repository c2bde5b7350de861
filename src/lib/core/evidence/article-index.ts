import type { Article } from './article.ts';
import { foldAll } from './fold.ts';

/** An article folded into one string, for searching. */
export interface ArticleIndex {
	/** The folded paragraphs, each followed by a line feed: no folded text contains one, so no match crosses it. */
	readonly text: string;
	/** For each unit of `text`, offsets into the text of its paragraph; see `folding-sheet.ts`. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** Where each paragraph begins in `text`, and at last where the text ends. */
	readonly bounds: readonly number[];
}

const indexes = new WeakMap<Article, ArticleIndex>();

/** Made once an article; articles never change. */
export function articleIndex(article: Article): ArticleIndex {
	const known = indexes.get(article);
	if (known !== undefined) return known;
	const index = foldAll(article.paragraphs.map((paragraph) => paragraph.text));
	indexes.set(article, index);
	return index;
}

/** Position in `Article.paragraphs` of an offset into the folded text. */
export function paragraphAt(index: ArticleIndex, offset: number): number {
	let low = 0;
	let high = index.bounds.length - 2;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((index.bounds[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
