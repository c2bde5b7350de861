import { asMarkdown } from '../question/plain-markdown.ts';
import type { Cell } from '../record/csv.ts';
import type { FlagsOfSet, ListedFlag } from './listed-flags.ts';

/** The flags as a text for the teacher, in Markdown. */
export function flagsAsMarkdown(sets: readonly FlagsOfSet[]): string {
	return ['# Flagged questions', ...sets.map(setText)].join('\n\n') + '\n';
}

function setText({ title, set, flags }: FlagsOfSet): string {
	return [`## ${asMarkdown(title)} (${set})`, ...flags.map(flagText)].join('\n\n');
}

function flagText(flag: ListedFlag): string {
	const prompt = flag.prompt ?? 'This question is not in the file any more.';
	return [
		`### ${asMarkdown(oneLine(prompt))} [${flag.question}]`,
		...(flag.answer === null
			? [`Something is wrong: ${flag.note ? asMarkdown(flag.note) : 'no note was left.'}`]
			: [`Marked wrong, and held to be right: ${asMarkdown(oneLine(flag.answer))}`]),
		...(flag.key === null ? [] : [`The key: ${asMarkdown(oneLine(flag.key))}`])
	].join('\n\n');
}

/** The flags as rows of a sheet, under their heads. */
export function flagRows(
	sets: readonly FlagsOfSet[],
	dayOf: (at: number) => string
): readonly (readonly Cell[])[] {
	const heads = [
		'Set',
		'Title',
		'Question',
		'Text',
		'Key',
		'Answer held to be right',
		'Note',
		'Day'
	];
	return [
		heads,
		...sets.flatMap(({ set, title, flags }) =>
			flags.map(({ question, prompt, key, answer, note, at }) => [
				set,
				title,
				question,
				prompt,
				key,
				answer,
				note,
				dayOf(at)
			])
		)
	];
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
