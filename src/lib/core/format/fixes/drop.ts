import type { Fix } from '../fix.ts';
import { isRule } from '../opener.ts';
import { flowed } from '../passage.ts';
import { short } from '../wording.ts';
import { extentOf, type Manuscript } from './manuscript.ts';
import { inQuestion, type ReaderCode, type Remedy } from './remedy.ts';
import { withoutLines } from './revise.ts';

/** The line says nothing, or nothing new: it goes, and with it what goes on with it. */
export const dropEntry = inQuestion<
	| 'empty-option'
	| 'same-option'
	| 'empty-answer'
	| 'empty-pair'
	| 'same-left'
	| 'same-right'
	| 'empty-item'
	| 'same-item'
	| 'field-empty'
	| 'field-twice'
	| 'field-unused'
	| 'field-value'
	| 'type-mismatch'
	| 'unknown-type'
	| 'not-a-number'
	| 'true-and-false'
	| 'two-backs'
>(({ page, line, block, draft }) => {
	const of = [...draft.entries, ...draft.fields].find((one) => one.line === line);
	if (of === undefined) return [];
	const { first, last } = extentOf(block, draft, of);
	return [removal(page, first, last)];
});

/** The same, of the earlier line that the finding names. */
export const dropEarlier = inQuestion<'same-option' | 'same-item' | 'same-left' | 'same-right'>(
	({ page, block, draft, about }) => {
		const of = draft.entries.find((one) => one.line === about.line);
		if (of === undefined) return [];
		const { first, last } = extentOf(block, draft, of);
		return [removal(page, first, last)];
	}
);

/** Right and wrong at once: one of the two lines goes. */
export const dropOne = inQuestion<'right-and-wrong'>(({ page, line, block, draft, about }) =>
	draft.entries
		.filter((entry) => flowed(entry.text) === about.text && entry.is.type === 'answer')
		.map((entry) => {
			const { first, last } = extentOf(block, draft, entry);
			const is = entry.line === line ? 'right: remove the !=' : 'wrong: remove the =';
			return {
				title: `“${short(about.text, 40)}” is ${is} line`,
				edits: [withoutLines(page, first, last)]
			};
		})
);

/** Just the finding's line. */
export const dropLine: Remedy<ReaderCode> = ({ page, line }) => [removal(page, line, line)];

function removal(page: Manuscript, first: number, last: number): Fix {
	const title =
		first === last
			? `Remove line ${String(first)}`
			: `Remove lines ${String(first)} to ${String(last)}`;
	return { title, edits: [withoutLines(page, first, last)] };
}

/** Rules of dashes inside questions, wherever they stand. */
export const dropRules = inQuestion<'rule-dropped'>(({ page }) => {
	const edits = page.layout.parts.blocks.flatMap(({ body }) =>
		body.flatMap(({ line, text }) =>
			text === null && isRule(line) ? [withoutLines(page, line.number)] : []
		)
	);
	return [{ title: 'Remove the lines of dashes', edits }];
});
