import type { Draft } from '../draft.ts';
import type { Fix } from '../fix.ts';
import { flowed } from '../passage.ts';
import { quotedText, textBetween } from '../source-line.ts';
import { lastFullLineOf, type Manuscript } from './manuscript.ts';
import { behindSign } from './number.ts';
import { inQuestion } from './remedy.ts';
import { asText, inFront, joined, lineBelow, replaced, withoutLines } from './revise.ts';
import { quoted, ticked } from './tick.ts';

/** A line below an answer: a remark on it, or the rest of it. */
export const remarkOrRest = inQuestion<'answer-goes-on'>(({ page, line }) => [
	{ title: 'Put > in front: it is a remark', edits: [inFront(page, line, '> ')] },
	{ title: 'Join it to the answer above', edits: [joined(page, line)] }
]);

/** A paragraph at the end of a question. */
export const explanation = inQuestion<'paragraph-after-answers'>(({ page, line }) => [
	{ title: 'Put Explanation: in front', edits: [inFront(page, line, 'Explanation: ')] },
	{ title: 'Put # in front: it is a heading of the article', edits: [inFront(page, line, '# ')] }
]);

/** Feedback below a pair or a step goes to the question's end, for another pair may follow it. */
export const feedbackAsExplanation = inQuestion<'feedback-unused'>(({ page, line, block }) => {
	const source = page.line(line);
	const text = quotedText(source, source.body).trim();
	const last = lastFullLineOf(block);
	const title = 'Write it as Explanation:';
	if (last === line) {
		const { body, copy } = source;
		return [{ title, edits: [replaced(page, line, body, copy.length, `Explanation: ${text}`)] }];
	}
	return [
		{ title, edits: [withoutLines(page, line), lineBelow(page, last, `Explanation: ${text}`)] }
	];
});

/** A quotation right above the first answer: feedback on it, or a quotation after all. */
export const belowFirst = inQuestion<'feedback-before-options'>(({ page, line, draft }) => {
	const [entry] = draft.entries;
	if (entry === undefined) return [];
	const last = entry.line - 1;
	const rows = Array.from({ length: last - line + 1 }, (_, at) => page.line(line + at).raw);
	return [
		{
			title: `Move it below ${quoted(entry)}`,
			edits: [withoutLines(page, line, last), lineBelow(page, entry.line, rows.join(page.lineEnd))]
		},
		{
			title: 'Leave an empty line below it: it is a quotation',
			edits: [lineBelow(page, last, '')]
		}
	];
});

/** A line of another shape than the question's: text, or not needed. */
export const textOrNothing = inQuestion<'second-shape'>(({ page, line, draft }) => [
	...repeatedOption(page, line, draft),
	asText(page, line),
	{ title: `Remove line ${String(line)}`, edits: [withoutLines(page, line)] }
]);

/** `= Water` below an option of these words: they are marked instead. */
function repeatedOption(page: Manuscript, line: number, draft: Draft): readonly Fix[] {
	const text = page.line(line).copy.slice(behindSign(page, line)).trim().toLowerCase();
	const option = draft.entries.find((entry) => flowed(entry.text).toLowerCase() === text);
	const mark = option === undefined ? [] : ticked(page, option, true);
	if (option === undefined || mark.length === 0) return [];
	return [
		{
			title: `Mark ${quoted(option)} as correct, and remove the line`,
			edits: [...mark, withoutLines(page, line)]
		}
	];
}

/** `Hint - …` */
export const colonForDash = inQuestion<'dash-for-colon'>(({ page, line, about }) => {
	const { copy, body } = page.line(line);
	const dash = /^\*{0,2}[\p{L} ]+?\*{0,2}\s*[-–—=]\s*/u.exec(copy.slice(body))?.[0];
	const fix: readonly Fix[] =
		dash === undefined
			? []
			: [
					{
						title: `Write ${about.keyword}:`,
						edits: [replaced(page, line, body, body + dash.length, `${about.keyword}: `)]
					}
				];
	return [...fix, asText(page, line)];
});

/** `Time limit: 30 s` */
export const unknownField = inQuestion<'unknown-field'>(({ page, line }) => {
	const { indent } = page.line(line);
	const text = textBetween(page.line(line), indent);
	return [
		{
			title: 'Keep it as a comment: // in front',
			edits: [replaced(page, line, indent, page.line(line).copy.length, `// ${text}`)]
		},
		asText(page, line),
		{ title: `Remove line ${String(line)}`, edits: [withoutLines(page, line)] }
	];
});
