import type { Checked } from './check-file.ts';
import type { Finding } from './finding.ts';

/** One line, which editors and terminals make a link of; what is no error says so at its end. */
export function findingLine({ file, line, column, message, severity }: Finding): string {
	const aside = severity === 'error' ? '' : ` (${severity})`;
	return `${file}:${line}:${column}: ${message}${aside}`;
}

/** What was understood of a file; nothing of one that holds no set. */
export function understoodLine({ file, set }: Pick<Checked, 'file' | 'set'>): string {
	return set === null ? '' : `${file}: ${set.summary}\n`;
}

/** `tides.md: 3 ids, 12 bullets.` */
export function mendedLine(file: string, mended: readonly string[]): string {
	return `${file}: ${mended.length === 0 ? 'nothing to write' : mended.join(', ')}.`;
}

/** What was found in how many files; `unusable` counts those that could not be read. */
export interface Tally {
	readonly files: number;
	readonly unusable: number;
	readonly errors: number;
	readonly warnings: number;
	readonly notes: number;
}

export const nothingYet: Tally = { files: 0, unusable: 0, errors: 0, warnings: 0, notes: 0 };

export function addTo(tally: Tally, { findings, unusable }: Pick<Checked, 'findings' | 'unusable'>): Tally {
	const of = (severity: Finding['severity']): number =>
		findings.filter((finding) => finding.severity === severity).length;
	return {
		files: tally.files + 1,
		unusable: tally.unusable + (unusable ? 1 : 0),
		errors: tally.errors + of('error'),
		warnings: tally.warnings + of('warning'),
		notes: tally.notes + of('note')
	};
}

/** `2 errors and 1 warning in 3 files.` */
export function tallyLine({ files, errors, warnings, notes }: Tally): string {
	const counted = [
		errors === 0 ? 'No errors' : count(errors, 'error'),
		...(warnings === 0 ? [] : [count(warnings, 'warning')]),
		...(notes === 0 ? [] : [count(notes, 'note')])
	];
	return `${series(counted)} in ${count(files, 'file')}.`;
}

function count(number: number, word: string): string {
	return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function series(parts: readonly string[]): string {
	const last = parts.at(-1) ?? '';
	return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
