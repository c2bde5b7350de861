import type { Article } from './article.ts';
import { fold } from './fold.ts';

/** An article folded into one string, for searching. */
export interface ArticleIndex {
	/** The folded paragraphs, each followed by a line feed: no folded text contains one, so no match crosses it. */
	readonly text: string;
	/** For each unit of `text`, offsets into the text of its paragraph; see `fold.ts`. */
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
	const folded = article.paragraphs.map((paragraph) => fold(paragraph.text));
	const bounds = [0];
	for (const { text } of folded) bounds.push((bounds.at(-1) ?? 0) + text.length + 1);
	const starts = new Int32Array(bounds.at(-1) ?? 0);
	const ends = new Int32Array(bounds.at(-1) ?? 0);
	folded.forEach((paragraph, position) => {
		starts.set(paragraph.starts, bounds[position]);
		ends.set(paragraph.ends, bounds[position]);
	});
	const text = folded.map((paragraph) => paragraph.text + '\n').join('');
	const index = { text, starts, ends, bounds };
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
