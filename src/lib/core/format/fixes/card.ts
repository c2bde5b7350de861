import { splitCard } from '../card.ts';
import { anyCardSign, cardSign } from '../card-sign.ts';
import type { Fix } from '../fix.ts';
import { keywordAt } from '../keyword.ts';
import { markOf } from '../mark.ts';
import type { Block } from '../outline.ts';
import { unbold } from '../opener.ts';
import { isBlank, type SourceLine } from '../source-line.ts';
import type { TextEdit } from '../text-edit.ts';
import { short } from '../wording.ts';
import type { Manuscript } from './manuscript.ts';
import { inQuestion } from './remedy.ts';
import { joined, replaced, rewritten, withoutLines } from './revise.ts';

/** `stoma - pore in a leaf`: this line, all such lines of the block, or the rest of the card above. */
export const twoColons = inQuestion<'card-without-separator'>(({ page, line, block }) => {
	const edit = colonsIn(page, line);
	if (edit === null)
		return [{ title: `Remove line ${String(line)}`, edits: [withoutLines(page, line)] }];
	const { copy, body } = page.line(line);
	const front = copy.slice(body, body + (anyCardSign(copy.slice(body))?.from ?? 0));
	const all = block.body.flatMap((row) =>
		row.text === null && lacksColons(page, row.line) ? (colonsIn(page, row.line.number) ?? []) : []
	);
	const one = { title: `Write ${front} :: …`, edits: [edit] };
	const whole = { title: `Write :: in all ${String(all.length)} of these lines`, edits: all };
	return [one, ...(all.length > 1 ? [whole] : []), ...restOfAbove(page, line, block)];
});

/** A back may have gone on to another line. */
function restOfAbove(page: Manuscript, line: number, block: Block): readonly Fix[] {
	const above = page.line(line - 1);
	if (isBlank(above) || above.number === block.line.number) return [];
	return [{ title: 'Join it to the card above', edits: [joined(page, line)] }];
}

function lacksColons(page: Manuscript, line: SourceLine): boolean {
	const text = line.copy.slice(line.body);
	if (cardSign(text) === null || splitCard(text) !== null) return false;
	return markOf(line, page.vocabulary).type !== 'field';
}

function colonsIn(page: Manuscript, line: number): TextEdit | null {
	const { copy, body } = page.line(line);
	const sign = anyCardSign(copy.slice(body));
	return sign === null ? null : replaced(page, line, body + sign.from, body + sign.to, ' :: ');
}

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

/** `Answer: a fungus`, where no option has that name. */
export const typedOrTurned = inQuestion<'answer-as-card'>(({ page, line, draft }) => {
	const source = page.line(line);
	const bare = unbold(source);
	const end = bare === null ? keywordAt(source)?.end : source.copy.indexOf(':') + 1;
	const { copy, body } = source;
	const text = copy.slice(end).replace(/^\*+/u, '').trim();
	const back = draft.fields.find((field) => field.line === line);
	if (end === undefined || back === undefined) return [];
	const rewrite = (sign: string): TextEdit =>
		replaced(page, line, body, copy.length, `${sign} ${text}`);
	const typed = { title: `Write = ${short(text, 40)}`, edits: [rewrite('=')] };
	const plainly = { title: 'Write A: it is a flashcard', edits: [rewrite('A:')] };
	// Nobody types a sentence letter by letter.
	return back.text.rows.length === 1 && text.length <= 60 ? [typed, plainly] : [plainly];
});

/** A second `A:` goes on with the first. */
export const oneBack = inQuestion<'two-backs'>(({ page, line }) => {
	const { copy } = page.line(line);
	const text = copy.slice(copy.indexOf(':') + 1).trim();
	return text === ''
		? []
		: [{ title: 'Join it to the A: above', edits: [rewritten(page, line, text)] }];
});
