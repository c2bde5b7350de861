import type { TextEdit } from '../text-edit.ts';
import { inQuestion } from './remedy.ts';
import { mark } from './tick.ts';

/** Tick boxes of a word processor, wherever they stand. */
export const bracketsForBoxes = inQuestion<'box-options'>(({ page }) => {
	const edits: TextEdit[] = [];
	for (const block of page.layout.parts.blocks) {
		for (const entry of page.draftOf(block).entries) {
			if (entry.is.type !== 'option' || entry.is.style !== 'box') continue;
			const { copy, body } = page.line(entry.line);
			const edit = mark(page, entry, entry.is.tick.type === 'empty' ? ' ' : 'x');
			const apart = /^.\ufe0f?\s/u.test(copy.slice(body));
			edits.push(apart ? edit : { ...edit, insert: `${edit.insert} ` });
		}
	}
	return [{ title: 'Write the boxes as [x] and [ ]', edits }];
});
