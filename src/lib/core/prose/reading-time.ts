import type { Article } from '../evidence/article.ts';
import { plainText } from './plain.ts';

/** A calm pace, which leaves time to think. */
const wordsPerMinute = 200;
/** Scripts without spaces between words have about two characters a word. */
const words =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu;

/** Minutes that reading an article takes, rounded, at least 1. */
export function readingMinutes(article: Article): number {
	const count = article.paragraphs.reduce(
		(sum, paragraph) => sum + (plainText(paragraph.text).match(words)?.length ?? 0),
		0
	);
	return Math.max(1, Math.round(count / wordsPerMinute));
}
