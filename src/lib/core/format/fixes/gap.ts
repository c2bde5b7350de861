import type { Fix } from '../fix.ts';
import type { Block } from '../outline.ts';
import type { Span } from '../span.ts';
import type { TextEdit } from '../text-edit.ts';
import { short } from '../wording.ts';
import type { Manuscript } from './manuscript.ts';
import { inQuestion } from './remedy.ts';
import { withoutLines } from './revise.ts';

/** As many places are tried as a question is likely to have. */
const most = 12;

interface Brace extends Span {
	/** Between the braces. */
	readonly inside: string;
}

/** The text of a question with gaps: from its first line to its first field. */
function promptSpan(page: Manuscript, block: Block): Span {
	const fields = page.draftOf(block).fields;
	const first = fields[0]?.line ?? Infinity;
	const rows = block.body.filter(({ line }) => line.number < first);
	const last = rows.at(-1)?.line.number ?? block.line.number;
	return { from: page.span(block.line.number).from, to: page.span(last).to };
}

/** `{…}` without braces in it, and not behind a backslash. */
function bracesIn(page: Manuscript, block: Block): readonly Brace[] {
	const { from, to } = promptSpan(page, block);
	const found = page.text.slice(from, to).matchAll(/(?<!\\)\{([^{}]*)\}/gu);
	return [...found].slice(0, most).map((match) => ({
		from: from + match.index,
		to: from + match.index + match[0].length,
		inside: match[1] ?? ''
	}));
}

function signs(page: Manuscript, block: Block, sign: '{' | '}'): readonly number[] {
	const { from, to } = promptSpan(page, block);
	const pattern = sign === '{' ? /(?<!\\)\{/gu : /(?<!\\)\}/gu;
	return [...page.text.slice(from, to).matchAll(pattern)].map(({ index }) => from + index);
}

/** A `{` without its `}`: closed behind the word, or shown as it is. */
export const closeGap = inQuestion<'open-gap' | 'nested-gap'>(({ page, block }) => {
	const opens = signs(page, block, '{');
	if (opens.length === signs(page, block, '}').length) return [];
	const { to } = promptSpan(page, block);
	const fixes: Fix[] = [];
	for (const at of opens.slice(-most).toReversed()) {
		const word = /^\{\s*[^\s{}.,;:!?]+/u.exec(page.text.slice(at, Math.min(to, at + 200)))?.[0];
		if (word === undefined) continue;
		const end = at + word.length;
		if (page.text.charAt(end) === '}') continue;
		fixes.push({
			title: `Close the gap: ${short(word)}}`,
			edits: [{ from: end, to: end, insert: '}' }]
		});
	}
	return [...fixes, ...shown(page, opens)];
});

/** Braces in a gap: the inner ones belong to the words. */
export const flatGap = inQuestion<'nested-gap'>(({ page, block }) => {
	if (signs(page, block, '{').length > signs(page, block, '}').length) return [];
	const inner = bracesIn(page, block).filter(({ from }) => {
		const before = page.text.slice(promptSpan(page, block).from, from);
		return before.split('{').length > before.split('}').length;
	});
	const all = inner.flatMap(({ from, to }) => [from, to - 1]);
	if (all.length === 0) return [];
	return [
		{ title: 'Remove the inner braces', edits: all.map((at) => replacedBy(at, 1, '')) },
		{ title: 'Show the inner braces: \\{ \\}', edits: all.map((at) => replacedBy(at, 0, '\\')) }
	];
});

function shown(page: Manuscript, places: readonly number[]): readonly Fix[] {
	return places.slice(-most).map((at) => ({
		title: `Show the brace: \\${/^\{\s*[^\s{}]*/u.exec(page.text.slice(at, at + 30))?.[0] ?? '{'}`,
		edits: [replacedBy(at, 0, '\\')]
	}));
}

function replacedBy(from: number, length: number, insert: string): TextEdit {
	return { from, to: from + length, insert };
}

/** `{a|}` and `{}`: without the empty place, or with braces that are shown. */
export const filledGap = inQuestion<'empty-gap'>(({ page, block }) =>
	bracesIn(page, block).flatMap(({ from, to, inside }): readonly Fix[] => {
		const [answers = '', ...hints] = inside.split('::');
		const parts = answers.split('|').map((part) => part.trim());
		const full = parts.filter((part) => part !== '');
		if (full.length === parts.length) return [];
		if (full.length === 0)
			return [
				{
					title: 'Show the braces: \\{ \\}',
					edits: [replacedBy(from, 0, '\\'), replacedBy(to - 1, 0, '\\')]
				}
			];
		const text = [full.join('|'), ...hints].join('::');
		return [{ title: `Write {${short(text)}}`, edits: [{ from, to, insert: `{${text}}` }] }];
	})
);

interface GapChoice {
	readonly text: string;
	readonly right: boolean;
}

function choicesIn(inside: string): readonly GapChoice[] {
	if (!/^\s*[([]\s*[xX✓✔*]?\s*[)\]]/u.test(inside)) return [];
	return inside
		.split(/(?=[([]\s*[xX✓✔*]?\s*[)\]])/u)
		.map((part) => ({
			text: part.replace(/^\s*[([][^)\]]*[)\]]\s*/u, '').trim(),
			right: /^\s*[([]\s*[^\s)\]]/u.test(part)
		}))
		.filter(({ text }) => text !== '');
}

function choiceGap(choices: readonly GapChoice[]): string {
	return `{${choices.map(({ text, right }) => `(${right ? 'x' : ' '}) ${text}`).join(' ')}}`;
}

/** A gap of choices with no mark, or several: one fix a choice. */
export const markChoice = inQuestion<'gap-keys'>(({ page, block }) =>
	bracesIn(page, block).flatMap(({ from, to, inside }): readonly Fix[] => {
		const choices = choicesIn(inside);
		if (choices.length < 2 || choices.filter(({ right }) => right).length === 1) return [];
		return choices.map((chosen) => ({
			title: `Mark “${short(chosen.text, 40)}” as correct`,
			edits: [
				{
					from,
					to,
					insert: choiceGap(choices.map((one) => ({ ...one, right: one === chosen })))
				}
			]
		}));
	})
);

/** A gap with one choice is a gap to type in; a choice that stands there twice is needed once. */
export const fewerChoices = inQuestion<'gap-one-choice' | 'gap-same-choice'>(({ page, block }) =>
	bracesIn(page, block).flatMap(({ from, to, inside }): readonly Fix[] => {
		const choices = choicesIn(inside);
		const [only] = choices;
		if (only === undefined) return [];
		if (choices.length === 1) {
			const text = `{${only.text}}`;
			return [{ title: `Let it be typed: ${short(text)}`, edits: [{ from, to, insert: text }] }];
		}
		const texts = new Map<string, GapChoice>();
		for (const choice of choices) {
			const right = choice.right || texts.get(choice.text)?.right === true;
			texts.set(choice.text, { ...choice, right });
		}
		if (texts.size === choices.length) return [];
		const text = choiceGap([...texts.values()]);
		return [{ title: `Write ${short(text)}`, edits: [{ from, to, insert: text }] }];
	})
);

/** `Fill: Plants need ____.` with `= water` below: into the gap with it. */
export const answerIntoGap = inQuestion<'answer-below-gaps'>(({ page, block }) => {
	const below = block.body.flatMap(({ line, text }) => {
		const answer =
			text === null ? /^=\s*(\S.*)$/u.exec(line.copy.slice(line.body))?.[1] : undefined;
		return answer === undefined ? [] : [{ line: line.number, text: answer.trim() }];
	});
	const { from } = page.span(block.line.number);
	const prompt = page.text.slice(
		from,
		page.span(Math.max(block.line.number, (below[0]?.line ?? 1) - 1)).to
	);
	const blanks = [...prompt.matchAll(/_{2,}|\.{4,}|…{2,}/gu)];
	const places =
		blanks.length === below.length
			? blanks.map((match) => ({ from: from + match.index, length: match[0].length }))
			: below.length === 1
				? wordOnce(prompt, from, below[0]?.text ?? '')
				: [];
	if (places.length !== below.length || places.length === 0) return [];
	const edits = places.map((place, at) =>
		replacedBy(place.from, place.length, `{${below[at]?.text ?? ''}}`)
	);
	return [
		{
			title: `Put it into the gap: {${short(below.map(({ text }) => text).join('}, {'), 40)}}`,
			edits: [...edits, ...below.map(({ line }) => withoutLines(page, line))]
		}
	];
});

function wordOnce(
	prompt: string,
	from: number,
	word: string
): readonly { readonly from: number; readonly length: number }[] {
	const at = prompt.indexOf(word);
	if (word === '' || at < 0 || prompt.includes(word, at + 1)) return [];
	return [{ from: from + at, length: word.length }];
}
