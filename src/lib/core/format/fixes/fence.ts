import { findFences } from '../fence.ts';
import { markOf } from '../mark.ts';
import { openerOf } from '../opener.ts';
import { isBlank } from '../source-line.ts';
import type { TextEdit } from '../text-edit.ts';
import type { Remedy } from './remedy.ts';
import { lineBelow, withoutLines } from './revise.ts';

/** A code block in a question is shorter, and to look further would take long. */
const mostLines = 60;

/** Closed where the code seems to end: before an empty line, an answer, a field or another question. */
export const closeFence: Remedy<'unclosed-code-block'> = ({ page, line, about }) => {
	let last = line;
	while (last < page.last && last < line + mostLines && isCode(last + 1)) last += 1;
	const fence = /^(?:`+|~+)/u.exec(about.text)?.[0] ?? about.text;
	const close =
		last === line
			? []
			: [
					{
						title: `Close it below line ${String(last)}`,
						edits: [lineBelow(page, last, fence)]
					}
				];
	return [...close, { title: `Remove line ${String(line)}`, edits: [withoutLines(page, line)] }];

	function isCode(number: number): boolean {
		const source = page.line(number);
		if (isBlank(source) || openerOf(source, page.vocabulary) !== null) return false;
		const { type } = markOf(source, page.vocabulary);
		return type === 'plain' || type === 'odd-option' || type === 'quote';
	}
};

/** Questions in a code block are read when its ``` go. */
export const openBlock: Remedy<'question-in-code-block'> = ({ page, line, about }) => [
	{
		title: 'Take the ``` lines out',
		edits: [withoutLines(page, line), withoutLines(page, about.to)]
	}
];

/** The file as it was read: without the code block around it, and without what stands around that. */
export const unwrapped: Remedy<'code-block-unwrapped'> = ({ page, about }) => {
	const read = new Set<number>();
	const { closed } = findFences(page.layout.all);
	const title = 'Remove the ``` lines';
	if (about.outside === 0) {
		const edits = closed.flatMap(({ from, to }) => [
			withoutLines(page, from + 1),
			withoutLines(page, to + 1)
		]);
		return [{ title, edits }];
	}
	for (const { from, to } of closed) for (let at = from + 2; at <= to; at += 1) read.add(at);
	const edits: TextEdit[] = [];
	for (let first = 1; first <= page.last; first += 1) {
		if (read.has(first)) continue;
		let last = first;
		while (last < page.last && !read.has(last + 1)) last += 1;
		edits.push(withoutLines(page, first, last));
		first = last;
	}
	return [{ title: `${title}, and what stands around them`, edits }];
};
