import { keywordAt } from './keyword.ts';
import type { SourceLine } from './source-line.ts';
import type { FieldKey, Vocabulary } from './vocabulary.ts';

/** A line that is read as text and may be meant as a field: `Hint - …`, or a keyword that there is not, as `Time limit: …`. */
export type NearMiss =
	| { readonly type: 'dash'; readonly key: FieldKey; readonly keyword: string }
	| { readonly type: 'unknown'; readonly keyword: string };

const dashed = /^\*{0,2}(\p{Lu}[\p{L} ]{2,23}?)\*{0,2}(?:\s*[-–—]\s+|\s+=\s+)\S/u;

/** Only words with a capital count, which begin few lines of a text by chance. */
export function nearMissOf(line: SourceLine, vocabulary: Vocabulary): NearMiss | null {
	const { copy, body } = line;
	const match = dashed.exec(copy.slice(body, body + 40));
	const written = match?.[1] ?? '';
	const key = vocabulary.fields.get(written.toLowerCase());
	if (key !== undefined && written.length > 3) return { type: 'dash', key, keyword: written };
	const keyword = keywordAt(line);
	if (keyword?.sign !== ':' || keyword.numbered || !/^\p{Lu}\p{L}/u.test(keyword.written))
		return null;
	// Three words at most, a space behind the colon and something after it: no address, no time of day.
	if (keyword.written.split(/\s+/u).length > 3 || !/^\s+\S/u.test(copy.slice(keyword.end)))
		return null;
	return { type: 'unknown', keyword: keyword.written };
}

/** Fields that a line of the prompt is taken for, too; other words may begin a line there. */
export const saidInPrompts: ReadonlySet<FieldKey> = new Set<FieldKey>([
	'answer',
	'difficulty',
	'evidence',
	'explanation',
	'find',
	'hint',
	'tags'
]);
