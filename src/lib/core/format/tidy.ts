import type { Part } from './part.ts';
import { parseSet, readSetText } from './parse-set.ts';
import type { LineUse } from './reading.ts';
import { isBlank, splitLines } from './source-line.ts';
import { edited, type TextEdit } from './text-edit.ts';
import { canonicalLine } from './tidy/canonical-line.ts';
import type { Change, Matter } from './tidy/change.ts';
import { emptyLines, type ToldLine } from './tidy/empty-lines.ts';
import { lineEdit } from './tidy/line-edit.ts';
import { sameModel } from './tidy/same-model.ts';
import { lineSpans, type LineSpan } from './line-span.ts';

/** A file in its canonical form, and how it came to it. */
export interface Tidied {
	readonly text: string;
	/** In the order of the text, none overlapping; applied to the text before they give the one after. */
	readonly edits: readonly TextEdit[];
	/** By line; a line may have several. */
	readonly changes: readonly Change[];
}

interface Step {
	readonly edit: TextEdit;
	readonly changes: readonly Change[];
}

/**
 * Writes bullets, marks, keywords, spacing and line ends as they should be. Idempotent; the questions read the same
 * before and after. Article text, comments, code blocks, lines behind a backslash and what is held back stay as they are.
 */
export function tidy(text: string, fallbackId: string): Tidied {
	const uses: (LineUse | null)[] = [];
	const parts: (Part | null)[] = [];
	const { set } = readSetText(text, fallbackId, (line, use, part) => {
		uses[line.number - 1] = use;
		parts[line.number - 1] = part ?? null;
	});
	const steps = stepsOf(text, uses, parts);
	const whole = tidied(text, steps);
	if (steps.length === 0 || sameModel(set, parseSet(whole.text, fallbackId).set)) return whole;
	// A keyword that was hard to make out may, once it is plain, be seen by other questions as well.
	const careful = tidied(text, steps.filter(isHarmless));
	return sameModel(set, parseSet(careful.text, fallbackId).set) ? careful : tidied(text, []);
}

function isHarmless({ changes }: Step): boolean {
	return !changes.some(({ what }) => what === 'keyword');
}

function tidied(text: string, steps: readonly Step[]): Tidied {
	const edits = steps.map(({ edit }) => edit);
	return { text: edited(text, edits), edits, changes: steps.flatMap(({ changes }) => changes) };
}

function stepsOf(
	text: string,
	uses: readonly (LineUse | null)[],
	parts: readonly (Part | null)[]
): readonly Step[] {
	const lines = splitLines(text);
	const spans = lineSpans(text, lines);
	const told = lines.map((line, at): ToldLine => {
		return { use: uses[at] ?? null, part: parts[at] ?? null, empty: isBlank(line) };
	});
	const { superfluous, missingAfter } = emptyLines(told);
	const end = lastLine(told);
	const steps: Step[] = [];
	for (const [at, line] of lines.entries()) {
		const span = spans[at];
		const part = parts[at];
		if (span === undefined || at > end) break;
		if (superfluous.has(at)) {
			const edit = { from: span.from, to: span.next, insert: '' };
			steps.push(step(edit, line.number, ['empty line']));
			continue;
		}
		if (part !== undefined && part !== null) {
			const { text: better, matters } = canonicalLine(line, part);
			if (matters.length > 0)
				steps.push(step(lineEdit(line.raw, better, span), line.number, matters));
		}
		const below = at === end ? lastEnd(text, span) : lineEnd(text, span, missingAfter.has(at));
		if (below !== null) steps.push(step(below.edit, line.number, [below.what]));
	}
	return steps;
}

function step(edit: TextEdit, line: number, matters: readonly Matter[]): Step {
	return { edit, changes: matters.map((what) => ({ line, what })) };
}

/** The line that the file should end with: empty ones behind it go, unless they belong to something held back. */
function lastLine(lines: readonly ToldLine[]): number {
	let last = lines.length - 1;
	while (last > 0 && lines[last]?.use === 'blank') last -= 1;
	return last;
}

type End = { readonly edit: TextEdit; readonly what: Matter } | null;

function lineEnd(text: string, { to, next }: LineSpan, emptyBelow: boolean): End {
	const insert = emptyBelow ? '\n\n' : '\n';
	if (to === next || text.slice(to, next) === insert) return null;
	return { edit: { from: to, to: next, insert }, what: emptyBelow ? 'empty line' : 'line end' };
}

/** Whatever stands behind the last line becomes one line end. */
function lastEnd(text: string, { from, to }: LineSpan): End {
	// The place behind a last line end is no line.
	if (from === text.length) return null;
	const rest = text.slice(to);
	if (rest === '\n') return null;
	const what = rest.length > 1 && rest !== '\r\n' ? 'empty line' : 'line end';
	return { edit: { from: to, to: text.length, insert: '\n' }, what };
}
