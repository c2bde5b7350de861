import { markOf } from './mark.ts';
import type { BodyLine } from './outline.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Lines that ask something and offer lettered options, as on any worksheet, without a `Q:`. */
export interface LetteredQuestion {
	readonly first: SourceLine;
	readonly options: readonly SourceLine[];
	/** Whether a question mark, a blank to fill, a mark on an option or an `Answer:` line says so; a mere number may begin a list. */
	readonly certain: boolean;
}

const option = /^(\*?)\(?([A-Za-z])[.)]\s+\S/u;
const numbered = /^\d{1,3}[.)]\s/u;
/** What marks the right one at its end: `a) A fungus *`. */
const markAtEnd = /(?:\*|[✓✔]|\((?:correct|right)\))\s*$/iu;
/** No prompt is longer. */
const mostLines = 12;
/** Characters at the end of a prompt that say whether it asks something. */
const mostTail = 200;

/** The question whose first option is `rows[at]`; `null` when that is none, or nothing is asked above it. */
export function letteredQuestionAt(
	rows: readonly BodyLine[],
	at: number,
	vocabulary: Vocabulary
): (LetteredQuestion & { readonly at: number }) | null {
	if (letterIn(rows[at]) !== 'A') return null;
	const options = optionsFrom(rows, at);
	const last = options.at(-1) ?? at;
	if (options.length < 2) return null;
	const begin = promptAbove(rows, at, vocabulary);
	const first = rows[begin];
	if (begin === at || first === undefined) return null;
	const asked = rows[at - 1 - blanksAbove(rows, at)]?.line.copy.slice(-mostTail) ?? '';
	const lines = options.flatMap((one) => rows[one]?.line ?? []);
	const certain =
		/(?:\?|_{2,}|…|\.{3})["”’)*\s]*\.?\s*$/u.test(asked) ||
		lines.some(isMarked) ||
		hasKey(rows, last, vocabulary);
	if (!certain && !numbered.test(textOf(first.line))) return null;
	return { at: begin, first: first.line, options: lines, certain };
}

/** The sign of the right option at the end of its line: where it begins in the line's copy; `null` where there is none. */
export function markAtEndOf({ copy }: SourceLine): number | null {
	const match = markAtEnd.exec(copy);
	return match === null || match.index === 0 ? null : copy.slice(0, match.index).trimEnd().length;
}

function textOf({ copy, body }: SourceLine): string {
	return copy.slice(body);
}

/** The capital letter of an option. */
function letterIn(row: BodyLine | undefined): string | null {
	if (row === undefined || row.text !== null) return null;
	return option.exec(textOf(row.line))?.[2]?.toUpperCase() ?? null;
}

function isMarked(line: SourceLine): boolean {
	return option.exec(textOf(line))?.[1] === '*' || markAtEndOf(line) !== null;
}

/** Positions of A, B, C … with nothing but empty lines between them. */
function optionsFrom(rows: readonly BodyLine[], at: number): readonly number[] {
	const found = [at];
	for (let next = at + 1; next < rows.length; next += 1) {
		const row = rows[next];
		if (row === undefined || isEmpty(row)) continue;
		if (letterIn(row) !== String.fromCharCode(65 + found.length)) break;
		found.push(next);
	}
	return found;
}

function isEmpty(row: BodyLine | undefined): boolean {
	return row !== undefined && row.text === null && isBlank(row.line);
}

function blanksAbove(rows: readonly BodyLine[], at: number): number {
	let count = 0;
	while (isEmpty(rows[at - 1 - count])) count += 1;
	return count;
}

/** Where the text above the options begins: at its number, or below an empty line; `at` when there is no text. */
function promptAbove(rows: readonly BodyLine[], at: number, vocabulary: Vocabulary): number {
	let first = at;
	for (
		let above = at - 1 - blanksAbove(rows, at);
		above >= Math.max(0, at - mostLines);
		above -= 1
	) {
		const row = rows[above];
		if (row === undefined || isEmpty(row) || !isText(row, vocabulary)) break;
		first = above;
		if (numbered.test(textOf(row.line))) break;
	}
	return first;
}

function isText(row: BodyLine, vocabulary: Vocabulary): boolean {
	if (row.text !== null || textOf(row.line).startsWith('#')) return false;
	return markOf(row.line, vocabulary).type === 'plain' && letterIn(row) === null;
}

function hasKey(rows: readonly BodyLine[], last: number, vocabulary: Vocabulary): boolean {
	let next = last + 1;
	while (isEmpty(rows[next])) next += 1;
	const row = rows[next];
	const mark = row === undefined || row.text !== null ? null : markOf(row.line, vocabulary);
	return mark?.type === 'field' && mark.key === 'answer';
}

/**
 * Questions that a block has swallowed: those that begin below an answer of its own. With them the rows of the block from the
 * first on; `null` where there are none.
 */
export function swallowedIn(
	rows: readonly BodyLine[],
	vocabulary: Vocabulary
): { readonly at: number; readonly questions: readonly LetteredQuestion[] } | null {
	const questions: LetteredQuestion[] = [];
	let start = -1;
	let answered = false;
	let looked = 0;
	let letters = 0;
	let pairs = 0;
	for (let at = 0; at < rows.length; at += 1) {
		const found = letteredQuestionAt(rows, at, vocabulary);
		if (found === null) continue;
		for (; !answered && looked < found.at; looked += 1) {
			const row = rows[looked];
			if (row === undefined || row.text !== null || isBlank(row.line)) continue;
			const mark = markOf(row.line, vocabulary);
			if (mark.type === 'plain') {
				if (mark.lettered?.letter === String.fromCharCode(65 + letters)) letters += 1;
				if (mark.pair !== null) pairs += 1;
			}
			const isBack = mark.type === 'field' && (mark.key === 'back' || mark.key === 'answer');
			answered ||= mark.type === 'option' || mark.type === 'answer' || isBack || letters > 1;
		}
		const apart = isEmpty(rows[found.at - 1]);
		if (!answered && !(pairs > 1 && apart)) continue;
		if (!found.certain && !apart) continue;
		answered = true;
		if (start < 0) start = found.at;
		questions.push(found);
	}
	return start < 0 ? null : { at: start, questions };
}
