import type { Draft, Entry } from '../draft.ts';
import type { Fix } from '../fix.ts';
import { lastFullLineOf, type Manuscript } from './manuscript.ts';
import { inQuestion } from './remedy.ts';
import { lineBelow, replaced, withoutLines } from './revise.ts';
import { isTicked, mark, quoted, ticked } from './tick.ts';

/** As many as fit in a menu. */
const most = 10;

/** None is marked: one fix an option. */
export const markOne = inQuestion<'no-key'>(({ page, draft }) =>
	draft.entries.slice(0, most).map((entry) => ({
		title: `Mark ${quoted(entry)} as correct`,
		edits: ticked(page, entry, true)
	}))
);

export const nameOne = inQuestion<'no-lettered-key'>(({ page, block, draft }) =>
	draft.entries.slice(0, most).map((entry) => ({
		title: `Mark ${quoted(entry)} as correct`,
		edits: [lineBelow(page, lastFullLineOf(block), `Answer: ${letterOf(entry)}`)]
	}))
);

/** Too many are marked: one fix for each that may stay, and one that lets all of them stay. */
export const keepOne = inQuestion<'two-keys' | 'single-option-key'>(({ page, draft }) => {
	const marked = draft.entries.filter(isTicked);
	const only = marked.slice(0, most).map((entry) => ({
		title: `Keep only the mark of ${quoted(entry)}`,
		edits: marked.flatMap((other) => (other === entry ? [] : ticked(page, other, false)))
	}));
	return [...only, ...squareBrackets(page, draft), ...withoutType(page, draft)];
});

function squareBrackets(page: Manuscript, draft: Draft): readonly Fix[] {
	const edits = draft.entries.flatMap((entry) => {
		if (entry.is.type !== 'option' || entry.is.style !== 'round') return [];
		const { copy, body } = page.line(entry.line);
		const close = copy.indexOf(')', body);
		return [
			replaced(page, entry.line, body, body + 1, '['),
			replaced(page, entry.line, close, close + 1, ']')
		];
	});
	return edits.length === 0 ? [] : [{ title: 'Several are right: write them with [ ]', edits }];
}

function withoutType(page: Manuscript, draft: Draft): readonly Fix[] {
	const type = draft.fields.find(({ key }) => key === 'type');
	return type === undefined
		? []
		: [{ title: 'Several are right: remove Type:', edits: [withoutLines(page, type.line)] }];
}

/** `Answer: E` among four: one fix an option. */
export const answerOne = inQuestion<'no-such-option'>(({ page, line, draft }) =>
	draft.entries.slice(0, most).map((entry) => {
		const { copy } = page.line(line);
		const behind = copy.indexOf(':') + 1;
		return {
			title: `The answer is ${quoted(entry)}`,
			edits:
				entry.is.type === 'lettered'
					? [replaced(page, line, behind, copy.length, ` ${letterOf(entry)}`)]
					: [withoutLines(page, line), ...ticked(page, entry, true)]
		};
	})
);

/** The mark and the `Answer:` line disagree: one of the two goes. */
export const keepMarkOrLine = inQuestion<'keys-disagree'>(({ page, line, draft }) => [
	{ title: 'Keep the mark, remove the Answer: line', edits: [withoutLines(page, line)] },
	{
		title: 'Keep the Answer: line, remove the mark',
		edits: draft.entries.flatMap((entry) =>
			entry.is.type === 'lettered' && entry.is.starred
				? [withoutStar(page, entry)]
				: ticked(page, entry, false)
		)
	}
]);

function withoutStar(page: Manuscript, entry: Entry): ReturnType<typeof replaced> {
	const { copy } = page.line(entry.line);
	const star = copy.indexOf('*');
	const behind = star + 1 + (/^\s*/u.exec(copy.slice(star + 1))?.[0].length ?? 0);
	return replaced(page, entry.line, star, behind, '');
}

/** `[q]`: right, wrong, or no option at all. */
export const knownMark = inQuestion<'unknown-mark'>(({ page, line, about }) => {
	const { body } = page.line(line);
	const to = body + about.text.length + 2;
	return [
		{ title: 'Write [x]: it is right', edits: [replaced(page, line, body, to, '[x]')] },
		{ title: 'Write [ ]: it is wrong', edits: [replaced(page, line, body, to, '[ ]')] },
		{
			title: 'Put \\ in front: it is ordinary text',
			edits: [replaced(page, line, body, body, '\\')]
		}
	];
});

/** More than the whole is the whole. */
export const wholePercent = inQuestion<'percent-range'>(({ page, line, draft, about }) => {
	const entry = draft.entries.find((one) => one.line === line);
	const sign = about.text.startsWith('-') ? '-100%' : '100%';
	return entry === undefined ? [] : [{ title: `Write ${sign}`, edits: [mark(page, entry, sign)] }];
});

/** The same share for each that earns something. */
export const evenShares = inQuestion<'percent-sum'>(({ page, draft }) => {
	const earning = draft.entries.filter(
		({ is }) => is.type === 'option' && is.tick.type === 'percent' && is.tick.percent > 0
	);
	const share = `${String(Number((100 / earning.length).toFixed(2)))}%`;
	return [
		{
			title: `Give each of the ${String(earning.length)} right options ${share}`,
			edits: earning.map((entry) => mark(page, entry, share))
		}
	];
});

/** One option is no choice: what stands there may be the answer. */
export const asAnswer = inQuestion<'one-option'>(({ page, draft }) => {
	const [entry] = draft.entries;
	if (entry === undefined) return [];
	const { body, copy } = page.line(entry.line);
	const text = /^(?:\[[^\]]*\]|\([^)]*\)|[☐☑☒✅]\ufe0f?)\s*/u.exec(copy.slice(body))?.[0] ?? '';
	return [
		{
			title: `Ask for the words: = ${quoted(entry)}`,
			edits: [replaced(page, entry.line, body, body + text.length, '= ')]
		}
	];
});

function letterOf(entry: Entry): string {
	return entry.is.type === 'lettered' ? entry.is.letter : '';
}
