import type { Fix } from '../fix.ts';
import { markAtEndOf, type LetteredQuestion } from '../lettered-question.ts';
import { textBetween, type SourceLine } from '../source-line.ts';
import type { TextEdit } from '../text-edit.ts';
import { short } from '../wording.ts';
import type { Manuscript } from './manuscript.ts';
import { inQuestion, type Remedy } from './remedy.ts';
import { asText, inFront, replaced } from './revise.ts';

/** A worksheet's question in the article: this one, all of them in the file, or text after all. */
export const makeQuestion: Remedy<'lettered-without-start'> = ({ page, line }) => {
	const question = page.layout.parts.stray.find(({ first }) => first.number === line);
	const [option] = question?.options ?? [];
	if (question === undefined || option === undefined) return [];
	return [...oneOrAll(page, question), asText(page, option.number)];
};

/** The same below another question. */
export const freeQuestion: Remedy<'question-swallowed'> = ({ page, line }) => {
	const questions = page.blockAt(line)?.swallowed?.questions ?? [];
	const question = questions.find(({ first }) => first.number === line);
	return question === undefined ? [] : oneOrAll(page, question);
};

function oneOrAll(page: Manuscript, question: LetteredQuestion): readonly Fix[] {
	const text = textBetween(question.first, behindNumber(question.first));
	const one = { title: `Make it a question: Q: ${short(text, 40)}`, edits: begun(page, question) };
	const all = known.get(page) ?? allOf(page);
	known.set(page, all);
	return [one, ...all];
}

/** Each finding of a file offers the same, and to put it together takes as long as the file is. */
const known = new WeakMap<Manuscript, readonly Fix[]>();

function allOf(page: Manuscript): readonly Fix[] {
	const { stray, blocks } = page.layout.parts;
	const all = [...stray, ...blocks.flatMap(({ swallowed }) => swallowed?.questions ?? [])];
	if (all.length === 1) return [];
	const edits = all.flatMap((each) => begun(page, each));
	return [{ title: `Make all ${String(all.length)} such questions`, edits }];
}

/** `Q:` in place of the number, and the mark of the right option where it is looked for. */
function begun(page: Manuscript, { first, options }: LetteredQuestion): readonly TextEdit[] {
	const start = replaced(page, first.number, first.body, behindNumber(first), 'Q: ');
	return [start, ...starsInFront(page, options)];
}

function behindNumber({ copy, body }: SourceLine): number {
	return body + (/^\d{1,3}[.)]\s+/u.exec(copy.slice(body))?.[0].length ?? 0);
}

/** `*a) A fungus` for `a) A fungus *`; nothing where no option is marked so, or each. */
function starsInFront(page: Manuscript, options: readonly SourceLine[]): readonly TextEdit[] {
	const marks = options.flatMap((line) => {
		const from = line.copy.charAt(line.body) === '*' ? null : markAtEndOf(line);
		return from === null ? [] : [{ line, from }];
	});
	if (marks.length === options.length) return [];
	return marks.flatMap(({ line, from }) => [
		inFront(page, line.number, '*'),
		replaced(page, line.number, from, line.copy.length, '')
	]);
}

/** Lettered options of which one is marked at its end. */
export const starInFront = inQuestion<'no-lettered-key'>(({ page, draft }) => {
	const edits = starsInFront(
		page,
		draft.entries.map((entry) => page.line(entry.line))
	);
	return [{ title: 'Put the mark in front of the right one: *a) …', edits }];
});
