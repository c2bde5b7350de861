import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '#lib/core/drafting/draft.ts';
import type { Article } from '#lib/core/evidence/article.ts';
import { findQuote } from '#lib/core/evidence/find.ts';
import { folder } from './articles.ts';

/** What an article has that is worth asking, as its author listed it before any draft was made. */
interface Point {
	readonly paragraph: number;
	readonly words: string;
	/** Stands in the text of a draft that asks about it. */
	readonly key: string;
}

export function pointsOf(name: string): readonly Point[] {
	return JSON.parse(readFileSync(join(folder, `${name}.worth.json`), 'utf8')) as readonly Point[];
}

/** The points that one of the drafts asks about: half of the words lie in its evidence, and it has the key. */
export function touched(
	article: Article,
	drafts: readonly Draft[],
	points: readonly Point[]
): readonly Point[] {
	return points.filter(({ words, key }) => {
		const point = anchor(article, words);
		return drafts.some((draft) => {
			const proof = anchor(article, draft.evidence);
			if (proof.paragraph !== point.paragraph) return false;
			const shared = Math.min(proof.end, point.end) - Math.max(proof.start, point.start);
			const question = draft.text.slice(0, draft.text.indexOf('\nEvidence:'));
			const figures = [key, key.replaceAll(',', ''), ...(key === 'six' ? ['= 6'] : [])];
			return (
				shared * 2 >= point.end - point.start &&
				figures.some((figure) => question.toLowerCase().includes(figure.toLowerCase()))
			);
		});
	});
}

function anchor(article: Article, quote: string) {
	const found = findQuote(article, quote);
	if (found.found !== 'once') throw new Error(`Not once in the article: ${quote}`);
	return found.evidence;
}
