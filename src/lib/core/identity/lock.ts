import type { QuestionSet } from '../question/question.ts';
import { identify } from './identify.ts';
import type { Known, KnownQuestion } from './known.ts';
import { readKnown } from './read-known.ts';

export type ParsedLock =
	| { readonly ok: true; readonly known: Known }
	/** The line is 1-based; the message says how to mend it. */
	| { readonly ok: false; readonly line: number; readonly message: string };

/** The lock's text for a set as it was read: see `ParsedSet` for `written`. */
export function lockFor(
	set: QuestionSet,
	written: readonly (string | null)[],
	known: Known | null
): string {
	return printLock(identify(set, written, known).known);
}

/** JSON with a question a line, so that a change of one question is a change of one line. */
export function printLock({ set, questions }: Known): string {
	const head = `{"format":1,"set":${JSON.stringify(set)},"questions":[`;
	if (questions.length === 0) return `${head}]}\n`;
	return `${head}\n${questions.map(printKnown).join(',\n')}\n]}\n`;
}

function printKnown({ state, gaps, aliases, ...question }: KnownQuestion): string {
	return JSON.stringify({
		...question,
		...(gaps.length === 0 ? {} : { gaps: gaps.map(printKnownGap) }),
		...(aliases.length === 0 ? {} : { aliases }),
		...(state === 'present' ? {} : { state })
	});
}

function printKnownGap({ state, ...gap }: KnownQuestion['gaps'][number]): object {
	return state === 'present' ? gap : { ...gap, state };
}

/** Reads what `printLock` wrote, be it wrapped otherwise. Never throws. */
export function parseLock(text: string): ParsedLock {
	const rows = text.replace(/^\ufeff/u, '').split('\n');
	const conflict = rows.findIndex((row) => /^(<{7}|={7}|>{7})/u.test(row));
	if (conflict >= 0) {
		return failed(conflict, 'A merge left both versions here. Keep the lines of one of them.');
	}
	const value = jsonOf(rows.join('\n'));
	if (value === null) {
		const broken = rows.findIndex((row, at) => at > 0 && !isRow(row));
		return failed(
			Math.max(0, broken),
			'This is not JSON. Restore the file from version control, or delete it: questions without an id then count as new where their text has changed.'
		);
	}
	const read = readKnown(value.json);
	if (read.ok) return read;
	// The first row is the head; a file wrapped otherwise gets the nearest line there is.
	const row = read.question === null ? 0 : Math.min(read.question + 1, rows.length - 1);
	return failed(row, read.message);
}

function failed(row: number, message: string): ParsedLock {
	return { ok: false, line: row + 1, message };
}

function isRow(row: string): boolean {
	const bare = row.trim().replace(/,$/u, '');
	return bare === '' || bare === ']}' || jsonOf(bare) !== null;
}

function jsonOf(text: string): { readonly json: unknown } | null {
	try {
		return { json: JSON.parse(text) as unknown };
	} catch {
		return null;
	}
}
