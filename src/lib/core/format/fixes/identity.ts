import type { Fix } from '../fix.ts';
import { keywordAt } from '../keyword.ts';
import { setId } from '../slug.ts';
import { inQuestion, type Remedy } from './remedy.ts';
import { replaced, withoutLines } from './revise.ts';
import { valueFix } from './spelling.ts';

/** A copied question: it gets the id that it was given while reading. */
export const ownId = inQuestion<'id-twice'>(({ page, line, about, draft }) => {
	const { copy } = page.line(line);
	const at = copy.toLowerCase().lastIndexOf(`^${about.text}`);
	const title = `Give this one the new id ^${about.id}`;
	if (at >= 0) {
		const to = at + 1 + about.text.length;
		return [{ title, edits: [replaced(page, line, at, to, `^${about.id}`)] }];
	}
	const field = draft.fields.find(({ key }) => key === 'id');
	return field === undefined ? [] : [{ ...valueFix(page, field.line, about.id), title }];
});

/** `^q7-k2`: an id that may be, or none. */
export const soundId = inQuestion<'odd-id'>(({ page, line, about }) => {
	const { copy } = page.line(line);
	const at = copy.lastIndexOf(about.text);
	if (at < 0) return [];
	const bare = about.text
		.toLowerCase()
		.replace(/[^a-z0-9]/gu, '')
		.slice(0, 12);
	const taken = page.set.questions.some(({ id }) => id === bare);
	const to = at + about.text.length;
	const tidy: readonly Fix[] =
		bare.length < 4 || taken
			? []
			: [{ title: `Write ^${bare}`, edits: [replaced(page, line, at, to, `^${bare}`)] }];
	const from = copy.slice(0, at).trimEnd().length;
	return [...tidy, { title: `Remove ${about.text}`, edits: [replaced(page, line, from, to, '')] }];
});

export const oneId = inQuestion<'two-ids'>(({ page, draft, about }) => {
	const field = draft.fields.find(({ key }) => key === 'id');
	return field === undefined
		? []
		: [
				{
					title: `Keep ^${about.id}, remove ${about.text}`,
					edits: [withoutLines(page, field.line)]
				}
			];
});

/** The set's id in the header, as it was read. */
export const tidySetId: Remedy<'id-tidied'> = ({ page, line, about }) => [
	valueFix(page, line, about.id)
];

/** Another set has this id. */
export const otherSetId: Remedy<'same-set-id'> = ({ page, about }) => {
	const lines = page.layout.all.slice(0, page.layout.header.end);
	const at = lines.find((line) => keywordAt(line)?.word === 'id');
	const id = setId(`${about.id}-2`);
	return at === undefined ? [] : [valueFix(page, at.number, id)];
};
