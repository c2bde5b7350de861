import type { Entry } from '../draft.ts';
import { flowed } from '../passage.ts';
import type { TextEdit } from '../text-edit.ts';
import { short } from '../wording.ts';
import type { Manuscript } from './manuscript.ts';
import { replaced } from './revise.ts';

const bracket = /^(?:\[[^\]]*\]|\([^)]*\)|[☐☑☒✅]\ufe0f?)/u;

/** The mark of an option in brackets, put in or taken out; nothing where it says so already. */
export function ticked(page: Manuscript, entry: Entry, right: boolean): readonly TextEdit[] {
	if (entry.is.type !== 'option' || (entry.is.tick.type !== 'empty') === right) return [];
	return [mark(page, entry, right ? 'x' : ' ')];
}

/** What stands in the brackets, replaced. */
export function mark(page: Manuscript, entry: Entry, sign: string): TextEdit {
	const { copy, body } = page.line(entry.line);
	const found = bracket.exec(copy.slice(body))?.[0] ?? '';
	const [open, close] = found.startsWith('(') ? ['(', ')'] : ['[', ']'];
	return replaced(page, entry.line, body, body + found.length, `${open}${sign}${close}`);
}

export function isTicked(entry: Entry): boolean {
	return entry.is.type === 'option' && entry.is.tick.type !== 'empty';
}

/** An answer as a label quotes it. */
export function quoted(entry: Entry): string {
	return `“${short(flowed(entry.text), 40)}”`;
}
