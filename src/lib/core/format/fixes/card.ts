import type { TextEdit } from '../text-edit.ts';
import { isBlank } from '../source-line.ts';
import { inQuestion } from './remedy.ts';
import { replaced, rewritten, withoutLines } from './revise.ts';

const between = /(?<=\S)\s*(?:\s[-–—=:>|]+\s|[:;,]\s|\s(?:->|→)\s)\s*(?=\S)/u;

/** `stoma - pore in a leaf` */
export const twoColons = inQuestion<'card-without-separator'>(({ page, line }) => {
	const { copy, body } = page.line(line);
	const sign = between.exec(copy.slice(body));
	if (sign === null)
		return [{ title: `Remove line ${String(line)}`, edits: [withoutLines(page, line)] }];
	const from = body + sign.index;
	return [
		{
			title: `Write ${copy.slice(body, from)} :: …`,
			edits: [replaced(page, line, from, from + sign[0].length, ' :: ')]
		}
	];
});

/** Cards parted by tabs, wherever they stand. */
export const colonsForTabs = inQuestion<'card-by-tab'>(({ page }) => {
	const edits: TextEdit[] = [];
	for (const { role, body } of page.layout.parts.blocks) {
		if (role !== 'cards') continue;
		for (const { line, text } of body) {
			const tab =
				line.raw.trimStart().indexOf('\t') + line.raw.length - line.raw.trimStart().length;
			if (text !== null || !line.raw.trim().includes('\t') || line.raw.includes('::')) continue;
			const from = page.span(line.number).from + tab;
			const to = from + (/^\t\s*/u.exec(line.raw.slice(tab))?.[0].length ?? 1);
			edits.push({ from, to, insert: ' :: ' });
		}
	}
	return [{ title: 'Write :: instead of the tabs', edits }];
});

/** `Cards: Plants` */
export const bareCards = inQuestion<'cards-heading'>(({ page, line }) => {
	const { copy } = page.line(line);
	const behind = copy.indexOf(':') + 1;
	return [
		{
			title: `Remove “${copy.slice(behind).trim()}”`,
			edits: [replaced(page, line, behind, copy.length, '')]
		}
	];
});

/** `Cards:` with nothing below it. */
export const withoutCards = inQuestion<'no-cards'>(({ page, line, block }) =>
	block.body.every((row) => isBlank(row.line))
		? [{ title: `Remove line ${String(line)}`, edits: [withoutLines(page, line)] }]
		: []
);

/** A second `A:` goes on with the first. */
export const oneBack = inQuestion<'two-backs'>(({ page, line }) => {
	const { copy } = page.line(line);
	const text = copy.slice(copy.indexOf(':') + 1).trim();
	return text === ''
		? []
		: [{ title: 'Join it to the A: above', edits: [rewritten(page, line, text)] }];
});
