import { decode } from '#lib/core/format/decode.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { bareName } from '#lib/core/format/bare-name.ts';
import { edited } from '#lib/core/format/text-edit.ts';
import { tidy } from '#lib/core/format/tidy.ts';
import type { Change, Matter } from '#lib/core/format/tidy/change.ts';
import { idEdits } from '#lib/core/format/write-ids.ts';
import {
	identifyFiles,
	type IdentifiedFile,
	type ReadLock
} from '#lib/core/identity/identify-files.ts';
import type { Finding } from './finding.ts';
import type { Source } from './source.ts';

/** What `--fix` would do with a file. */
export type FixPlan =
	/** Nothing can be done, and reading the file says why. */
	| { readonly plan: 'leave' }
	| { readonly plan: 'refuse'; readonly finding: Finding }
	| {
			readonly plan: 'write';
			readonly bytes: Uint8Array;
			/** In words: `3 ids`, `12 bullets`; none when the file is as it should be. */
			readonly mended: readonly string[];
			readonly identified: IdentifiedFile;
			/** What a person should look at. */
			readonly findings: readonly Finding[];
	  };

/** @param locks what is known of the file's questions, by the paths of the locks: see `readLocks` */
export function planFix(
	{ path, name: file }: Source,
	bytes: Uint8Array,
	locks: readonly ReadLock[]
): FixPlan {
	const { text, diagnostics } = decode(bytes);
	if (diagnostics.some(({ severity }) => severity === 'error') || text.trim() === '') {
		return { plan: 'leave' };
	}
	if (diagnostics.some(({ code }) => code === 'not-utf-8') || /\p{Surrogate}/u.test(text)) {
		const message =
			'The file is not UTF-8, and letters might be lost, so nothing was written. Save it as UTF-8, and try again.';
		return refuse(file, 1, 'not-utf-8', message);
	}
	const conflict = conflictIn(text);
	if (conflict !== null) {
		const message =
			'A merge left both versions here, so nothing was written. Keep the lines of one of them, and try again.';
		return refuse(file, conflict, 'merge-conflict', message);
	}
	const name = bareName(file);
	const tidied = tidy(text, name);
	const { set, written, headerId } = parseSet(tidied.text, name);
	const [identified] = identifyFiles([{ path, set, written, headerId }], locks);
	if (identified === undefined) return { plan: 'leave' };
	const ids = idEdits(tidied.text, identified.set.questions, written);
	const after = new TextEncoder().encode(edited(tidied.text, ids));
	return {
		plan: 'write',
		bytes: after,
		mended: mended(ids.length, tidied.changes, !isUtf8Of(bytes, text)),
		identified,
		findings: doubts(file, identified)
	};
}

function refuse(file: string, line: number, code: string, message: string): FixPlan {
	return { plan: 'refuse', finding: { code, severity: 'error', file, line, column: 1, message } };
}

/** The line of the first sign of a merge, when all its signs are there in their order. */
function conflictIn(text: string): number | null {
	const rows = text.split(/\r\n|\r|\n/u);
	const begin = rows.findIndex((row) => /^<{7}(?: |$)/u.test(row));
	const middle = begin < 0 ? -1 : rows.indexOf('=======', begin);
	const end = middle < 0 ? -1 : rows.findIndex((row, at) => at > middle && /^>{7}(?: |$)/u.test(row));
	return end < 0 ? null : begin + 1;
}

/** Whether the file is the text in UTF-8, without a byte-order mark. */
function isUtf8Of(bytes: Uint8Array, text: string): boolean {
	return Buffer.from(text, 'utf8').equals(bytes);
}

const matters: readonly (readonly [Matter, string, string])[] = [
	['bullet', 'bullet', 'bullets'],
	['mark', 'mark', 'marks'],
	['keyword', 'keyword', 'keywords'],
	['spacing', 'line spaced', 'lines spaced'],
	['empty line', 'empty line', 'empty lines'],
	['line end', 'line end', 'line ends']
];

function mended(ids: number, changes: readonly Change[], encoding: boolean): readonly string[] {
	const counts = [
		count(ids, 'id', 'ids'),
		...matters.map(([matter, one, several]) =>
			count(changes.filter(({ what }) => what === matter).length, one, several)
		)
	];
	return [...counts.filter((text) => text !== null), ...(encoding ? ['now UTF-8'] : [])];
}

function count(number: number, one: string, several: string): string | null {
	return number === 0 ? null : `${number} ${number === 1 ? one : several}`;
}

/** What was settled without being sure. */
export function doubts(file: string, { set, asked, copied }: IdentifiedFile): readonly Finding[] {
	const at = (position: number, code: string, message: string): Finding => {
		const line = set.questions[position]?.line ?? 1;
		return { code, severity: 'warning', file, line, column: 1, message };
	};
	return [
		...asked.map(({ position, candidate }) =>
			at(
				position,
				'maybe-reworded',
				`This question counts as new. If it is the one that had the id ${candidate}, write ^${candidate} at the end of this line, and learners keep their progress.`
			)
		),
		...copied.map(({ position, id, newId }) =>
			at(
				position,
				'copied-id',
				`The id ${id} was copied here with its question, and became ${newId}. If this is the older of the two, exchange them.`
			)
		)
	];
}
