import type { Fix } from '../fix.ts';
import { linesLikePairs } from '../no-answer.ts';
import { isBlank } from '../source-line.ts';
import type { TextEdit } from '../text-edit.ts';
import { inQuestion } from './remedy.ts';
import { inFront, replaced, withoutLines } from './revise.ts';

const betweenSides = /(?<=\S)\s*(?:\s[-–—=:>|]+\s|:\s|\t)\s*(?=\S)/u;

/** `leaf = makes sugar`: an arrow in place of what parts the two sides. */
export const arrow = inQuestion<'one-pair'>(({ page, line, block }) => {
	const { copy, body } = page.line(line);
	const sign = betweenSides.exec(copy.slice(body));
	if (sign === null || line === block.line.number || copy.includes('->')) return [];
	const from = body + sign.index;
	const to = from + sign[0].length;
	return [
		{
			title: `Put an arrow: ${copy.slice(body, from)} -> …`,
			edits: [replaced(page, line, from, to, ' -> ')]
		}
	];
});

/** `yeast - fungus` in two lines or more: an arrow in each. */
export const arrows = inQuestion<'pairs-without-arrow'>(({ page, block }) => {
	const lines = linesLikePairs(block);
	const edits = lines.flatMap(({ number, copy, body }) => {
		const sign = /\s+[-–—=:|]{1,2}\s+|\t+\s*/u.exec(copy.slice(body));
		if (sign === null) return [];
		const from = body + sign.index;
		return [replaced(page, number, from, from + sign[0].length, ' -> ')];
	});
	return [{ title: `Put -> in all ${String(lines.length)} lines`, edits }];
});

/** The right sides repeat each other: categories, unless `Type: match` says otherwise. */
export const categoriesInstead = inQuestion<'same-right'>(({ page, draft }) => {
	const type = draft.fields.find(({ key }) => key === 'type');
	return type === undefined
		? []
		: [{ title: 'They are categories: remove Type:', edits: [withoutLines(page, type.line)] }];
});

/** One numbered line: the lines below it are steps as well. */
export const numberLines = inQuestion<'one-item'>(({ page, block }) => {
	const first = block.body.findIndex(({ line }) =>
		/^\d{1,3}[.)]\s/u.test(line.copy.slice(line.body))
	);
	const below = first < 0 ? [] : block.body.slice(first + 1);
	const end = below.findIndex(({ line, text }) => isBlank(line) || text !== null);
	const rows = end < 0 ? below : below.slice(0, end);
	if (rows.length === 0) return [];
	const edits = rows.map(({ line }, at) => inFront(page, line.number, `${String(at + 2)}. `));
	return [{ title: 'Number the lines below it as well', edits }];
});

/** `2.` before `1.`: numbered as they stand, or put in the order of their numbers. */
export const numberInTurn = inQuestion<'numbers-out-of-order'>(({ page, draft }) => {
	const entries = draft.entries.flatMap((entry) =>
		entry.is.type === 'item' ? [{ entry, number: entry.is.number }] : []
	);
	const inTurn = entries.map(({ entry, number }, at): TextEdit => {
		const { body } = page.line(entry.line);
		return replaced(page, entry.line, body, body + String(number).length, String(at + 1));
	});
	const title = `Number the lines 1 to ${String(entries.length)} as they stand`;
	return [{ title, edits: inTurn }, ...sorted()];

	function sorted(): readonly Fix[] {
		const lines = entries.map(({ entry }) => entry.line);
		const together = lines.every((line, at) => at === 0 || line === (lines[at - 1] ?? 0) + 1);
		if (!together || new Set(entries.map(({ number }) => number)).size < entries.length) return [];
		const wanted = entries.toSorted((one, other) => one.number - other.number);
		const edits = entries.map(({ entry }, at): TextEdit => {
			const { from, to } = page.span(entry.line);
			return { from, to, insert: page.line((wanted[at]?.entry ?? entry).line).raw };
		});
		return [{ title: 'Put the lines in the order of their numbers', edits }];
	}
});
