import type { Fix } from '../fix.ts';
import { guessKeyword, keywordAt } from '../keyword.ts';
import { languageNames } from '../language-name.ts';
import { isRule } from '../opener.ts';
import { isBlank } from '../source-line.ts';
import type { Manuscript } from './manuscript.ts';
import type { Remedy } from './remedy.ts';
import { lineBelow, replaced, withoutLines } from './revise.ts';
import { capitalised, valueFix } from './spelling.ts';

/** A title from the set's name: `ocean-tides` is "Ocean tides". */
export const titleFromName: Remedy<'no-title'> = ({ page, about }) => {
	const title = capitalised(about.text.replace(/-/gu, ' '));
	const fix = titled(page, title);
	return fix.edits.map((edit) => {
		const from = edit.from + edit.insert.indexOf(': ') + 2;
		return { ...fix, select: { from, to: from + title.length } };
	});
};

export const titleFromHeading: Remedy<'title-from-heading'> = ({ page, about }) => [
	titled(page, about.text)
];

function titled(page: Manuscript, title: string): Fix {
	const label = `Write Title: ${title}`;
	let line = 1;
	while (line < page.last && isBlank(page.line(line))) line += 1;
	if (page.layout.header.end > 0 && isRule(page.line(line)))
		return { title: label, edits: [lineBelow(page, line, `Title: ${title}`)] };
	const { from } = page.span(line);
	const gap = page.layout.header.end > 0 ? '' : page.lineEnd;
	return {
		title: label,
		edits: [{ from, to: from, insert: `Title: ${title}${page.lineEnd}${gap}` }]
	};
}

/** `Langauge: englsh`, or a language without a code of ours. */
export const knownLanguage: Remedy<'unknown-language'> = ({ page, line, about }) => {
	const name = guessKeyword(about.text.toLowerCase(), languageNames);
	const code = name === null ? undefined : languageNames.get(name);
	return [
		valueFix(page, line, code ?? 'en'),
		{ title: `Remove line ${String(line)}`, edits: [withoutLines(page, line)] }
	];
};

export const languageCode: Remedy<'language-by-name'> = ({ page, line, about }) => [
	valueFix(page, line, about.code)
];

export const plainDate: Remedy<'date-understood'> = ({ page, line, about }) => [
	valueFix(page, line, about.date)
];

/** What stands before the header: away with it, or into the article. */
export const chatter: Remedy<'chatter-left-out'> = ({ page, line }) => {
	let title = line;
	while (title < page.last && keywordAt(page.line(title))?.word !== 'title') title += 1;
	const from = page.span(line).from;
	const to = page.span(title).from;
	const text = page.text.slice(from, to).trim();
	const behind = headerEnd(page, title);
	const { lineEnd } = page;
	return [
		{ title: 'Remove the lines before Title:', edits: [{ from, to, insert: '' }] },
		{
			title: 'Move them below the header',
			edits: [
				{ from, to, insert: '' },
				{ from: behind, to: behind, insert: `${lineEnd}${text}${lineEnd}${lineEnd}` }
			]
		}
	];
};

/** Where the line behind the header begins. */
function headerEnd(page: Manuscript, from: number): number {
	let line = from;
	while (line < page.last && !isBlank(page.line(line))) line += 1;
	return page.span(line).from;
}

/** A heading that no text follows. */
export const withoutHeading: Remedy<'empty-section'> = ({ page, line }) => [
	{ title: 'Remove the heading', edits: [withoutLines(page, line)] }
];

/** A line of the header that is none. */
export const asDescription: Remedy<'unknown-header'> = ({ page, line }) => {
	const { body } = page.line(line);
	const described = page.layout.header.texts.description !== null;
	const into: readonly Fix[] = described
		? []
		: [
				{
					title: 'Keep it as Description:',
					edits: [replaced(page, line, body, body, 'Description: ')]
				}
			];
	return [...into, { title: `Remove line ${String(line)}`, edits: [withoutLines(page, line)] }];
};
