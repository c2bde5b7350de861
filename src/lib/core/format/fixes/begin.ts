import { keywordAt } from '../keyword.ts';
import { openerOf, unbold } from '../opener.ts';
import { isBlank, textBetween } from '../source-line.ts';
import { inQuestion, type Remedy } from './remedy.ts';
import { inFront, joined, replaced, rewritten } from './revise.ts';

/** A question forgotten to be begun, or a line broken by mistake. */
export const startOrJoin = inQuestion<'missing-start'>(({ page, line }) => [
	{ title: 'Put Q: in front', edits: [inFront(page, line, 'Q: ')] },
	{ title: 'Join it to the line above', edits: [joined(page, line)] }
]);

/** No question's text is longer. */
const mostLines = 40;

/** Options in the article: the paragraph above them is their question. */
export const startAbove: Remedy<'question-without-start'> = ({ page, line }) => {
	let first = line - 1;
	while (first > 0 && isBlank(page.line(first))) first -= 1;
	const farthest = first - mostLines;
	while (first > 1 && first > farthest && !isBlank(page.line(first - 1)) && isText(first - 1))
		first -= 1;
	if (first < 1 || first === farthest || !isText(first)) return [];
	return [
		{
			title: `Put Q: in front of line ${String(first)}`,
			edits: [inFront(page, first, 'Q: ')]
		}
	];

	function isText(number: number): boolean {
		return openerOf(page.line(number), page.vocabulary) === null;
	}
};

/** Gaps behind `Q:`, or answers behind `Fill:`. */
export function startWith(word: 'Fill' | 'Q') {
	return inQuestion<'gaps-in-question' | 'answer-below-gaps' | 'no-gap'>(({ page, block }) => {
		const line = page.line(block.line.number);
		const keyword = keywordAt(line);
		if (keyword === null) return [];
		const from = line.body;
		return [
			{
				title: `Begin the question with ${word}:`,
				edits: [replaced(page, block.line.number, from, keyword.end, `${word}:`)]
			}
		];
	});
}

/** `### Question 3: Which …` */
export const startForHeading = inQuestion<'heading-as-question'>(({ page, block }) => {
	const bare = textBetween(block.line, 0);
	const text = block.text;
	const line = block.line.number;
	const title = 'Write Q: instead of the #';
	if (bare === '') return [];
	return [{ title, edits: [rewritten(page, line, text === '' ? 'Q:' : `Q: ${text}`)] }];
});

/** Stars around keywords, taken off wherever they stand. */
export const plainKeywords: Remedy<'bold-keyword'> = ({ page }) => {
	const edits = page.layout.all.flatMap((line) => {
		const bare = unbold(line);
		if (bare === null || page.blockAt(line.number) === null) return [];
		const type = openerOf(bare, page.vocabulary)?.type;
		if (type !== 'start' && type !== 'field') return [];
		return [rewritten(page, line.number, bare.raw.slice(line.body))];
	});
	return [{ title: 'Take the ** off the keywords', edits }];
};
