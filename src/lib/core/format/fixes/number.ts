import type { Fix } from '../fix.ts';
import { keywordAt } from '../keyword.ts';
import type { Manuscript } from './manuscript.ts';
import { inQuestion } from './remedy.ts';
import { lineBelow, replaced, withoutLines } from './revise.ts';

/** `1,000`: the teacher says which. */
export const thousandsOrDecimals = inQuestion<'thousands-or-decimals'>(({ page, line, about }) => {
	const from = page.line(line).copy.indexOf(about.text);
	if (from < 0) return [];
	const write = (text: string, as: string): Fix => ({
		title: `Write ${text}: ${as}`,
		edits: [replaced(page, line, from, from + about.text.length, text)]
	});
	return [write(about.whole, 'thousands'), write(about.decimal, 'decimals')];
});

const ends = /^(\D*?)([-−–]?\d[\d.,'’ ]*?)(\s*(?:\.{2,3}|…)\s*)([-−–]?\d[\d.,'’]*)(.*)$/u;

/** `6 .. 3` */
export const smallerFirst = inQuestion<'range-reversed'>(({ page, line, about }) => {
	const behind = behindSign(page, line);
	const match = ends.exec(page.line(line).copy.slice(behind));
	if (match === null) return [];
	const [, head = '', from = '', dots = '', to = '', rest = ''] = match;
	const { length } = page.line(line).copy;
	return [
		{
			title: `Write ${about.to} .. ${about.from}`,
			edits: [replaced(page, line, behind, length, `${head}${to}${dots}${from}${rest}`)]
		}
	];
});

const joint = /^(\D*\d[\d.,]*)\s*(?:[-–—−]|\p{L}+)\s*([-−]?\d.*)$/u;

/** `3-6`, `2 to 4` */
export const twoDots = inQuestion<'range-with-dash' | 'range-in-words'>(({ page, line }) => {
	const behind = behindSign(page, line);
	const { copy } = page.line(line);
	const bare = copy.slice(behind).replace(/^\p{L}+\s+(?=\d)/u, '');
	const match = joint.exec(bare);
	if (match === null) return [];
	const range = `${(match[1] ?? '').trim()} .. ${(match[2] ?? '').trim()}`;
	return [
		{
			title: `Write ${range}: any number in between`,
			edits: [replaced(page, line, behind, copy.length, range)]
		},
		{
			title: 'Put it in quotation marks: just these words',
			edits: [replaced(page, line, behind, copy.length, `"${copy.slice(behind).trim()}"`)]
		}
	];
});

/** A number with a tolerance beside words: they are all words. */
export const allWords = inQuestion<'not-all-numbers'>(({ page, draft }) => {
	const last = draft.entries.at(-1)?.line ?? draft.line;
	return [
		{
			title: 'Take all of them as words: Type: short',
			edits: [lineBelow(page, lastLineBefore(page, last), 'Type: short')]
		}
	];
});

/** Below the answer's own feedback. */
function lastLineBefore(page: Manuscript, line: number): number {
	let last = line;
	while (
		page
			.line(last + 1)
			.copy.trimStart()
			.startsWith('>')
	)
		last += 1;
	return last;
}

/** Where the text behind `=` or `!=` begins in the line's copy. */
export function behindSign(page: Manuscript, line: number): number {
	const { copy, body } = page.line(line);
	return body + (/^(?:=|!=|≠)\s*/u.exec(copy.slice(body))?.[0].length ?? 0);
}

/** `A: true` */
export const truthByEquals = inQuestion<'answer-true-false'>(({ page, line }) => {
	const { copy, body } = page.line(line);
	const end = keywordAt(page.line(line))?.end ?? copy.indexOf(':') + 1;
	const text = copy.slice(end).trim().replace(/\.$/u, '');
	return [
		{ title: `Write = ${text}`, edits: [replaced(page, line, body, copy.length, `= ${text}`)] }
	];
});

/** `Type: numeric` with words: without it they are words. */
export const withoutType = inQuestion<'not-a-number' | 'type-mismatch'>(({ page, draft }) => {
	const type = draft.fields.find(({ key }) => key === 'type');
	return type === undefined
		? []
		: [{ title: 'Remove the Type: line', edits: [withoutLines(page, type.line)] }];
});
