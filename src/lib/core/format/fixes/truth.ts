import { flowed } from '../passage.ts';
import { truthOf } from '../truefalse.ts';
import { truthNamed } from '../truth-letter.ts';
import { extentOf, lastFullLineOf } from './manuscript.ts';
import { behindSign } from './number.ts';
import { inQuestion } from './remedy.ts';
import { lineBelow, replaced, rewritten, withoutLines } from './revise.ts';

/** `= F`, `= treu`: the truth, or what is written itself. */
export const truthWord = inQuestion<'truth-letter' | 'truth-typo'>(({ page, line, about }) => {
	const from = behindSign(page, line);
	const to = page.line(line).copy.length;
	const itself = about.text.replace(/\.$/u, '');
	return [
		{
			title: `Write = ${about.word}`,
			edits: [replaced(page, line, from, to, about.word)]
		},
		{
			title: `Write = "${itself}": ${itself.length === 1 ? 'the letter' : 'this word'} is the answer`,
			edits: [replaced(page, line, from, to, `"${itself}"`)]
		}
	];
});

/** `= F` or `A: F` where true or false is asked for. */
export const truthPlainly = inQuestion<'truth-letter-read'>(({ page, line, about }) => [
	{ title: `Write = ${about.word}`, edits: [rewritten(page, line, `= ${about.word}`)] }
]);

/** A statement without its truth, or with it at the end of the line. */
export const sayTruth = inQuestion<'no-truth'>(({ page, block }) => {
	const last = lastFullLineOf(block);
	const { copy } = page.line(last);
	const word = /(?<=[.!?)])\s+(\p{L}+)\.?\s*$/u.exec(copy);
	const stated = word === null ? null : truthNamed(word[1] ?? '', page.vocabulary);
	if (word !== null && stated !== null) {
		const line = `= ${String(stated)}`;
		const { from } = replaced(page, last, word.index, copy.length, '');
		const edits = [{ from, to: page.span(last).to, insert: `${page.lineEnd}${line}` }];
		return [{ title: `Put it on a line of its own: ${line}`, edits }];
	}
	return (['true', 'false'] as const).map((truth) => ({
		title: `It is ${truth}: add = ${truth}`,
		edits: [lineBelow(page, last, `= ${truth}`)]
	}));
});

/** Both true and false: one fix each. */
export const keepTruth = inQuestion<'true-and-false'>(({ page, block, draft }) =>
	([true, false] as const).map((key) => ({
		title: `The answer is ${String(key)}`,
		edits: draft.entries.flatMap((entry) => {
			if (entry.is.type !== 'answer') return [];
			const says = truthOf(flowed(entry.text), page.vocabulary) === entry.is.right;
			if (says === key) return [];
			const { first, last } = extentOf(block, draft, entry);
			return [withoutLines(page, first, last)];
		})
	}))
);

/** Only wrong answers: one of them may be the right one. */
export const makeRight = inQuestion<'no-right-answer'>(({ page, draft }) =>
	draft.entries.slice(0, 5).map((entry) => {
		const { body } = page.line(entry.line);
		const text = flowed(entry.text);
		return {
			title: `“${text}” is right: write = instead of !=`,
			edits: [replaced(page, entry.line, body, behindSign(page, entry.line), '= ')]
		};
	})
);
