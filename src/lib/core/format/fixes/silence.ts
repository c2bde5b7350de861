import type { Fix } from '../fix.ts';
import { keywordAt } from '../keyword.ts';
import type { LintCode } from '../lint/lint-wordings.ts';
import { isRule } from '../opener.ts';
import { lastFullLineOf, type Manuscript } from './manuscript.ts';
import { lineBelow } from './revise.ts';

/** A finding of the lint that is meant so: `Allow:` for the question, or in the header for the set. */
export function allowed(page: Manuscript, line: number, code: LintCode): readonly Fix[] {
	const block = page.blockAt(line);
	if (block !== null) {
		const field = page.draftOf(block).fields.find(({ key }) => key === 'allow');
		return [
			{
				title: `Leave it so: Allow: ${code}`,
				edits: [
					field === undefined
						? lineBelow(page, lastFullLineOf(block), `Allow: ${code}`)
						: behind(page, field.line, code)
				]
			}
		];
	}
	const { end } = page.layout.header;
	if (end === 0) return [];
	const last = isRule(page.line(end)) ? end - 1 : end;
	const known = page.layout.all
		.slice(0, last)
		.find((one) => keywordAt(one)?.word === 'allow')?.number;
	return [
		{
			title: `Leave it so in this set: Allow: ${code}`,
			edits: [
				known === undefined ? lineBelow(page, last, `Allow: ${code}`) : behind(page, known, code)
			]
		}
	];
}

function behind(page: Manuscript, line: number, code: LintCode): Fix['edits'][number] {
	const at = page.span(line).from + page.line(line).raw.trimEnd().length;
	return { from: at, to: at, insert: `, ${code}` };
}
