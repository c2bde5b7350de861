import { articleIndex, paragraphAt } from './article-index.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Article } from './article.ts';
import { closestPassage } from './closest.ts';
import type { AnchoredEvidence } from './evidence.ts';
import { fold } from './fold.ts';

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
const combining = /\p{M}/u;

/**
 * Looks up a quotation, or `first words … last words` (also `...`), compared as `fold` says. Words of the article that
 * contain dots of omission themselves are tried first. Quotation marks around the whole may stay or go.
 */
export function findQuote(article: Article, quote: string): Found {
	const index = articleIndex(article);
	const bare = outerQuotes.exec(quote)?.[1];
	const readings = [[quote], quote.split(ellipsis)];
	if (bare !== undefined) readings.push([bare], bare.split(ellipsis));
	let pieces: readonly string[] = [];
	for (const reading of readings) {
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
	return { found: 'none', closest: closestPassage(article, index, pieces) };
}

/** The first matches, in order: every way to begin with the first piece and end with the last, the others between. */
function matchesOf(index: ArticleIndex, pieces: readonly string[]): readonly Span[] {
	const seekers = pieces.map((piece) => seeker(index.text, piece));
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
			for (; at >= 0 && at < paragraphEnd; at = nextMatch(index.text, last.piece, at + 1)) {
				matches.push({ from: start, to: at + last.length });
				if (matches.length >= manyMatches) return matches;
			}
		}
		if (matches.length >= manyMatches) return matches;
	}
	return matches;
}

interface Seeker {
	readonly piece: string;
	readonly length: number;
	/** The first match at or after an offset, or −1. Offsets asked for may only grow, which keeps the whole search linear. */
	readonly from: (offset: number) => number;
}

function seeker(text: string, piece: string): Seeker {
	let at = nextMatch(text, piece, 0);
	return {
		piece,
		length: piece.length,
		from: (offset) => {
			if (at >= 0 && at < offset) at = nextMatch(text, piece, offset);
			return at;
		}
	};
}

/** A match that would cut an accent off its letter is none: `cafe` does not quote `café`. */
function nextMatch(text: string, piece: string, offset: number): number {
	let at = text.indexOf(piece, offset);
	while (at >= 0 && combining.test(text.charAt(at + piece.length)))
		at = text.indexOf(piece, at + 1);
	return at;
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
