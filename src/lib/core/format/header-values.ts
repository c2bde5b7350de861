import { readDate } from './date.ts';
import type { Findings } from './findings.ts';
import { languageNamed } from './language-name.ts';
import type { Passage } from './passage.ts';
import { setId } from './slug.ts';

/** What stands behind a key of the header, on one line, and where. */
export interface HeaderValue {
	readonly text: string;
	readonly from: Passage;
}

/** A BCP 47 tag; `null` where the header names no language that is known. */
export function languageOf(value: HeaderValue | undefined, findings: Findings): string | null {
	if (value === undefined) return null;
	const language = languageNamed(value.text);
	if (language === null) findings.report('unknown-language', value.from, { text: value.text });
	else if (language.byName)
		findings.report('language-by-name', value.from, { text: value.text, code: language.code });
	return language?.code ?? null;
}

/** The day of a test, `2026-12-04`; `null` where none is named, or what is written could be several days. */
export function testOf(value: HeaderValue | undefined, findings: Findings): string | null {
	if (value === undefined) return null;
	const read = readDate(value.text);
	if (read.date === null) findings.report('unknown-date', value.from, { text: value.text });
	else if (!read.plain)
		findings.report('date-understood', value.from, { text: value.text, date: read.date });
	return read.date;
}

/** The set's id; `null` where the header gives none. */
export function idOf(value: HeaderValue | undefined, findings: Findings): string | null {
	if (value === undefined) return null;
	const id = setId(value.text);
	if (id !== value.text)
		findings.report('id-tidied', value.from, { text: value.text, id: id || 'set' });
	return id || 'set';
}
