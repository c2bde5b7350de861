import type { Fix } from '../fix.ts';
import { markOf } from '../mark.ts';
import type { Block } from '../outline.ts';
import { isBlank, textBetween, type SourceLine } from '../source-line.ts';
import type { TextEdit } from '../text-edit.ts';
import type { Manuscript } from './manuscript.ts';
import { inQuestion } from './remedy.ts';
import { inFront, replaced } from './revise.ts';

interface Labelled {
	readonly line: SourceLine;
	/** `B` or `2`. */
	readonly label: string;
	/** The place of the label in the line's copy. */
	readonly at: number;
}

const lettered = /^\*?\(?([A-Za-z])[.)](?:\s|$)/u;
const numbered = /^\(?(\d{1,2})[.)](?:\s|$)/u;

/** `A`, `B`, `D`: the lines get the letters in turn, and the `Answer:` line goes along with its option. */
export const letterAnew = inQuestion<'lettered-gap'>(({ page, block }) => {
	const lines = labelled(block, lettered);
	return relabelled(page, block, lines, 'Letter the options A, B, C … in turn');
});

/** `1)`, `2)`, `3)` with `Answer: B`. */
export const letterNumbers = inQuestion<'numbered-options'>(({ page, block }) =>
	relabelled(page, block, labelled(block, numbered), 'Letter the options A, B, C …')
);

function labelled(block: Block, pattern: RegExp): readonly Labelled[] {
	return block.body.flatMap(({ line, text }) => {
		const match = text === null ? pattern.exec(line.copy.slice(line.body)) : null;
		if (match === null) return [];
		const label = match[1] ?? '';
		return [{ line, label: label.toUpperCase(), at: line.body + match[0].indexOf(label) }];
	});
}

/** Nothing where the key does not say which line it means: it is never guessed. */
function relabelled(
	page: Manuscript,
	block: Block,
	lines: readonly Labelled[],
	title: string
): readonly Fix[] {
	const renamed = new Map<string, string>();
	for (const [at, { label }] of lines.entries()) {
		if (renamed.has(label)) return [];
		renamed.set(label, String.fromCharCode(65 + at));
	}
	const key = answerLine(page, block);
	const edits: TextEdit[] = lines.map(({ line, label, at }) =>
		replaced(page, line.number, at, at + label.length, renamed.get(label) ?? label)
	);
	if (key === null) return [{ title, edits }];
	const names = key.text.toUpperCase().match(/[A-Z]+|\d+/gu) ?? [];
	const numbers = lines.every(({ label }) => /^\d/u.test(label));
	const translated = names.map((name) =>
		numbers && /^[A-Z]$/u.test(name) && name.charCodeAt(0) - 65 < lines.length
			? name
			: renamed.get(name)
	);
	if (translated.some((name) => name === undefined)) return [];
	const to = key.line.copy.length;
	edits.push(replaced(page, key.line.number, key.from, to, ` ${translated.join(', ')}`));
	return [{ title, edits }];
}

/** The line that names the key, if it does so by letters or numbers. */
function answerLine(
	page: Manuscript,
	block: Block
): { readonly line: SourceLine; readonly from: number; readonly text: string } | null {
	for (const { line, text } of block.body) {
		const mark = text === null ? markOf(line, page.vocabulary) : null;
		if (mark?.type !== 'field' || (mark.key !== 'answer' && mark.key !== 'back')) continue;
		const from = line.copy.indexOf(':') + 1;
		return { line, from, text: textBetween(line, from) };
	}
	return null;
}

/** `Answer: B` below lines without letters. */
export const letterLines = inQuestion<'letter-without-options'>(({ page, line, block, about }) => {
	const above = block.body.filter(
		(row) => row.line.number < line && row.text === null && !isBlank(row.line)
	);
	const place = about.text.charCodeAt(0) - 65;
	if (above.length < 2 || place >= above.length || above.length > 26) return [];
	return [
		{
			title: 'Letter the lines above: A) … B) …',
			edits: above.map((row, at) =>
				inFront(page, row.line.number, `${String.fromCharCode(65 + at)}) `)
			)
		}
	];
});

/** `A:`, `B:` … were read as options: with brackets they are. */
export const roundLetters = inQuestion<'lettered-colon'>(({ page }) => {
	const edits: TextEdit[] = [];
	for (const block of page.layout.parts.blocks) {
		const draft = page.draftOf(block);
		if (draft.shape !== 'lettered') continue;
		for (const entry of draft.entries) {
			const { copy, body } = page.line(entry.line);
			const colon = /^[A-Za-z](:)/u.test(copy.slice(body)) ? body + 1 : -1;
			if (colon > 0) edits.push(replaced(page, entry.line, colon, colon + 1, ')'));
		}
	}
	return [{ title: 'Write A) B) C) …', edits }];
});
