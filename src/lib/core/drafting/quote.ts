import type { Article } from '../evidence/article.ts';
import { findQuote } from '../evidence/find.ts';

/** Quotations longer than this are written `first words … last words`. */
const long = 140;

/**
 * A quotation that stands once in the article: the proof itself, its first and last words where it is long, more of its
 * paragraph where it stands several times. `null` when there is none.
 */
export function quoteFor(
	article: Article,
	paragraph: number,
	proof: string
): { readonly quote: string; readonly paragraph: number } | null {
	const sides = [6, 9, 14].map((count) => shortened(proof, count));
	const proposals = proof.length > long ? [...sides, proof] : [proof];
	for (const quote of proposals) {
		if (quote.includes('"')) continue;
		const found = findQuote(article, quote);
		if (
			found.found === 'once' &&
			found.evidence.paragraph === paragraph &&
			covers(found.evidence.exact, proof)
		)
			return { quote, paragraph };
	}
	return null;
}

function shortened(proof: string, count: number): string {
	const words = proof.split(/\s+/u);
	return words.length <= 2 * count
		? proof
		: `${words.slice(0, count).join(' ')} … ${words.slice(-count).join(' ')}`;
}

/** Whether what was found reaches as far as what proves the answer. */
function covers(exact: string, proof: string): boolean {
	return exact.length >= proof.length * 0.9;
}
