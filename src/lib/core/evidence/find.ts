import { articleIndex, paragraphAt } from './article-index.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Article } from './article.ts';
import { closestPassage } from './closest.ts';
import type { AnchoredEvidence } from './evidence.ts';
import { fold } from './fold.ts';
import { seeker } from './seeker.ts';

/** Where a quotation stands in an article; a quotation never reaches across paragraphs. */
export type Found =
	| { readonly found: 'once'; readonly evidence: AnchoredEvidence }
	/** Numbers of the paragraphs it stands in, ascending, each once, at most 20; one number: twice in that paragraph. */
	| { readonly found: 'several'; readonly paragraphs: readonly number[] }
	/** `text` is what the article says instead, ready to be quoted: found at least once, with `…` where the quotation has it. */
	| {
			readonly found: 'none';
			readonly closest: { readonly paragraph: number; readonly text: string } | null;
	  };

/** Offsets into the folded text. */
interface Span {
	readonly from: number;
	readonly to: number;
}

const context = 32;
const manyMatches = 20;
const ellipsis = /\s*[[(]?\s*(?:…|\.{3,}|\. \. \.)\s*[\])]?\s*/u;
const outerQuotes = /^\s*["“”„«»‹›「」](.*)["“”„«»‹›「」]\s*$/su;
const someWord = /[\p{L}\p{N}]/u;

/**
 * Looks up a quotation, or `first words … last words` (also `...`), compared as `fold` says. Words of the article that
 * contain dots of omission themselves are tried first. Quotation marks around the whole may stay or go.
 * Without `offer`, the closest passage is not looked for, which takes longer than all the rest.
 */
export function findQuote(article: Article, quote: string, offer = true): Found {
	if (!someWord.test(quote)) return { found: 'none', closest: null };
	const index = articleIndex(article);
	let pieces: readonly string[] = [];
	for (const reading of readingsOf(quote)) {
		pieces = reading.map((piece) => fold(piece).text).filter((piece) => piece !== '');
		const matches = pieces.length === 0 ? [] : matchesOf(index, pieces);
		const match = matches[0];
		if (match === undefined) continue;
		if (matches.length === 1)
			return { found: 'once', evidence: anchor(article, index, match, quote) };
		const positions = new Set(matches.map(({ from }) => paragraphAt(index, from)));
		return {
			found: 'several',
			paragraphs: [...positions].map((at) => article.paragraphs[at]?.number ?? 0)
		};
	}
	return { found: 'none', closest: offer ? closestPassage(article, index, pieces) : null };
}

/** What the quotation may mean, the plainest first; each as pieces with omissions between them. */
function readingsOf(quote: string): readonly (readonly string[])[] {
	const bare = outerQuotes.exec(quote)?.[1];
	const texts = bare === undefined ? [quote] : [quote, bare];
	return texts.flatMap((text) => {
		const pieces = text.split(ellipsis);
		return pieces.length === 1 ? [pieces] : [[text], pieces];
	});
}

/** The first matches, in order: every way to begin with the first piece and end with the last, the others between. */
function matchesOf(index: ArticleIndex, pieces: readonly string[]): readonly Span[] {
	const seekers = pieces.map((piece) => seeker(index, piece));
	const [first, ...rest] = seekers;
	const last = rest.pop();
	const matches: Span[] = [];
	if (first === undefined) return matches;
	for (let start = first.from(0); start >= 0; start = first.from(start + 1)) {
		let end = start + first.length;
		const paragraphEnd = index.bounds[paragraphAt(index, start) + 1] ?? 0;
		for (const middle of rest) {
			const at = middle.from(end);
			if (at < 0) return matches;
			end = at + middle.length;
		}
		if (last === undefined) matches.push({ from: start, to: end });
		else {
			let at = last.from(end);
			if (at < 0) return matches;
			for (; at >= 0 && at < paragraphEnd; at = last.after(at)) {
				matches.push({ from: start, to: at + last.length });
				if (matches.length >= manyMatches) return matches;
			}
		}
		if (matches.length >= manyMatches) return matches;
	}
	return matches;
}

function anchor(
	article: Article,
	index: ArticleIndex,
	{ from, to }: Span,
	quote: string
): AnchoredEvidence {
	const paragraph = article.paragraphs[paragraphAt(index, from)];
	if (paragraph === undefined) throw new Error('A match lies outside the article');
	const start = index.starts[from] ?? 0;
	const end = index.ends[to - 1] ?? 0;
	return {
		status: 'anchored',
		quote,
		exact: paragraph.text.slice(start, end),
		prefix: paragraph.text
			.slice(Math.max(0, start - context), start)
			.replace(/^[\udc00-\udfff]/, ''),
		suffix: paragraph.text.slice(end, end + context).replace(/[\ud800-\udbff]$/, ''),
		paragraph: paragraph.number,
		start,
		end
	};
}
