import { findQuote } from '../../evidence/find.ts';
import { quoteOnce } from '../../evidence/quote-once.ts';
import type { FieldEntry } from '../draft.ts';
import { withoutQuotes } from '../fields.ts';
import type { Fix } from '../fix.ts';
import { flowed } from '../passage.ts';
import { short } from '../wording.ts';
import { extentOf, type Manuscript } from './manuscript.ts';
import { inQuestion } from './remedy.ts';
import { withoutLines } from './revise.ts';

/** The words that the article has instead. */
export const asTheArticleHasIt = inQuestion<'evidence-none' | 'find-none'>(
	({ page, line, block, draft, about }) => {
		const field = draft.fields.find((one) => one.line === line && isQuotation(one));
		if (field === undefined) return [];
		const { first, last } = extentOf(block, draft, field);
		// Without it there would be nothing to find.
		const without: readonly Fix[] =
			field.key === 'find'
				? []
				: [{ title: 'Remove the quotation', edits: [withoutLines(page, first, last)] }];
		const { closest } = about;
		if (closest === null || findQuote(page.set.article, closest).found !== 'once') return without;
		return [
			{
				title: `Write it as the article has it: “${short(closest, 80)}”`,
				edits: [{ ...quotationSpan(page, line, last), insert: ` "${closest}"` }]
			},
			...without
		];
	}
);

function isQuotation({ key }: FieldEntry): boolean {
	return key === 'evidence' || key === 'find';
}

/** A quotation is lengthened by so many words at most: more would be no quotation to read, and slow to look for. */
const mostWords = 12;
const mostPlaces = 4;

/** More of the sentence around the words, for each paragraph that has them. */
export const longer = inQuestion<'evidence-several' | 'find-several'>(
	({ page, line, block, draft, about }) => {
		const field = draft.fields.find((one) => one.line === line && isQuotation(one));
		if (field === undefined) return [];
		const { last } = extentOf(block, draft, field);
		const quote = withoutQuotes(flowed(field.text));
		const { article } = page.set;
		return about.paragraphs.slice(0, mostPlaces).flatMap((number): readonly Fix[] => {
			const paragraph = article.paragraphs[number - 1];
			if (paragraph === undefined || !page.afford(mostWords * paragraph.text.length)) return [];
			const found = findQuote({ ...article, paragraphs: [paragraph] }, quote);
			const places =
				found.found === 'once'
					? [found.evidence]
					: placesOf(paragraph.text, quote)
							.slice(0, mostPlaces)
							.map((start) => ({ start, end: start + quote.length }));
			return places.flatMap(({ start, end }) => {
				const words = quoteOnce(article, paragraph, start, end, mostWords);
				if (words === null) return [];
				return [
					{
						title: `Paragraph ${String(number)}: “${short(words, 80)}”`,
						edits: [{ ...quotationSpan(page, line, last), insert: ` "${words}"` }]
					}
				];
			});
		});
	}
);

/** Where words stand in a paragraph, in small or capital letters; the first few places. */
function placesOf(text: string, words: string): readonly number[] {
	const [all, sought] = [text.toLowerCase(), words.toLowerCase()];
	// A few letters are longer in small: then the places would be wrong.
	if (all.length !== text.length || sought.length !== words.length) return [];
	const places: number[] = [];
	for (let at = all.indexOf(sought); at >= 0 && places.length < 5; at = all.indexOf(sought, at + 1))
		places.push(at);
	return places;
}

/** What stands behind `Evidence:` or `Find:`, down to the last line that goes on with it. */
function quotationSpan(
	page: Manuscript,
	line: number,
	last: number
): { readonly from: number; readonly to: number } {
	const colon = page.line(line).copy.indexOf(':') + 1;
	return { from: page.offset(line, colon), to: page.span(last).to };
}
