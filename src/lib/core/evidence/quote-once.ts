import type { Article, Paragraph } from './article.ts';
import { findQuote } from './find.ts';

/**
 * Words of a paragraph that stand nowhere else in the article: those from `start` to `end` (UTF-16 units of the paragraph's
 * text), rounded to whole words and lengthened a word at a time on either side until they do. `null` when the whole
 * paragraph stands there twice, or `most` words more are not enough.
 */
export function quoteOnce(
	article: Article,
	paragraph: Paragraph,
	start: number,
	end: number,
	most = Infinity
): string | null {
	const words = [...paragraph.text.matchAll(/\S+/gu)].map((match) => ({
		from: match.index,
		to: match.index + match[0].length
	}));
	let first = words.findIndex(({ to }) => to > start);
	let last = words.findLastIndex(({ from }) => from < end);
	if (first < 0 || last < first) return null;
	for (let step = 0; step <= most; step += 1) {
		const quote = paragraph.text.slice(words[first]?.from, words[last]?.to).replace(/\s+/gu, ' ');
		if (findQuote(article, quote).found === 'once') return quote;
		if (first === 0 && last === words.length - 1) return null;
		if ((step % 2 === 0 && last < words.length - 1) || first === 0) last += 1;
		else first -= 1;
	}
	return null;
}
