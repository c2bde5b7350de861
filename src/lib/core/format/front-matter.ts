import { readAllow } from './allow.ts';
import { readDate } from './date.ts';
import { tagsOf } from './fields.ts';
import type { Findings } from './findings.ts';
import { idOf, languageOf, testOf, type HeaderValue } from './header-values.ts';
import { guessKeyword, keywordAt } from './keyword.ts';
import { maximumText, maximumTitle } from './limits.ts';
import type { Part } from './part.ts';
import { passage, type Passage } from './passage.ts';
import { flowed } from './passage.ts';
import { columnOf, isBlank, textBetween, type SourceLine } from './source-line.ts';
import type { Reading } from './reading.ts';
import { isRule } from './opener.ts';
import { headerWords, type HeaderKey } from './vocabulary.ts';

/** The header's values; `null` where it says nothing. */
export interface FrontMatter {
	readonly title: string | null;
	readonly language: string | null;
	readonly id: string | null;
	readonly texts: Readonly<
		Record<'author' | 'licence' | 'date' | 'source' | 'description' | 'level', string | null>
	>;
	/** Day of a test, `2026-12-04`. */
	readonly test: string | null;
	readonly tags: readonly string[];
	readonly allow: readonly string[];
	/** Position of the first line behind the header. */
	readonly end: number;
}

interface HeaderLine {
	readonly key: HeaderKey;
	/** As it should be spelt, in small letters. */
	readonly word: string;
	readonly text: Passage;
}

type Use = Reading['use'];

/** Reads the lines `Key: value` at the head of a file, between rules of dashes or without. */
export function readFrontMatter(
	lines: readonly SourceLine[],
	findings: Findings,
	use: Use
): FrontMatter {
	const found: HeaderLine[] = [];
	let at = firstLine(lines, findings, use);
	const opened = isRuleAt(lines, at);
	if (opened && headerEnd(lines, at + 1) !== null) {
		use(lines[at] as SourceLine, 'separator');
		at += 1;
	}
	const closed = opened ? headerEnd(lines, at) : null;
	let end = at;
	for (; at < lines.length; at += 1) {
		const line = lines[at];
		if (line === undefined) break;
		if (isBlank(line) || isComment(line)) {
			use(line, isBlank(line) ? 'blank' : 'comment');
			continue;
		}
		if (isRule(line)) {
			if (found.length === 0) break;
			use(line, 'separator');
			end = at + 1;
			break;
		}
		const next = headerLine(line, found, findings);
		if (next !== null) found.push(next);
		else if (found.length === 0 || !goesOn(lines, at, closed)) break;
		else if (!continueHeader(line, found, findings)) {
			use(line, 'left out');
			end = at + 1;
			continue;
		}
		const part = closed === null ? headerPart(next) : null;
		if (part === null) use(line, 'header');
		else use(line, 'header', part);
		end = at + 1;
	}
	return valuesOf(found, end, closed !== null, findings);
}

/** Skips empty lines and comments, and what a chat window says before `Title:`. */
function firstLine(lines: readonly SourceLine[], findings: Findings, use: Use): number {
	let at = 0;
	for (; at < lines.length; at += 1) {
		const line = lines[at];
		if (line === undefined || !(isBlank(line) || isComment(line))) break;
		if (isComment(line)) use(line, 'comment');
	}
	let title = at;
	for (let seen = 0; title < lines.length && seen < 8; title += 1) {
		const line = lines[title];
		if (line === undefined || isBlank(line)) continue;
		if (isRule(line) || keyOf(line) !== null) break;
		if (line.copy.charAt(line.indent) === '#') return skip(lines, 0, at, use);
		seen += 1;
	}
	const line = lines[title];
	const isTitle = line !== undefined && keyOf(line)?.key === 'title';
	if (title === at || !isTitle || !isBlankAt(lines, title - 1)) return skip(lines, 0, at, use);
	const first = lines[at] as SourceLine;
	const chatter = lines.slice(at, title).filter((one) => !isBlank(one));
	findings.report('chatter-left-out', { line: first.number, column: 1 }, { count: chatter.length });
	for (const one of chatter) use(one, 'left out');
	return skip(lines, 0, title, use);
}

function skip(lines: readonly SourceLine[], from: number, to: number, use: Use): number {
	for (const line of lines.slice(from, to)) if (isBlank(line)) use(line, 'blank');
	return to;
}

function isBlankAt(lines: readonly SourceLine[], at: number): boolean {
	const line = lines[at];
	return line === undefined || isBlank(line);
}

/** A remark of the author's: `// for class 7b`. */
function isComment({ copy, indent }: SourceLine): boolean {
	return copy.startsWith('//', indent);
}

function isRuleAt(lines: readonly SourceLine[], at: number): boolean {
	const line = lines[at];
	return line !== undefined && isRule(line);
}

/** Where the rule that ends a header stands, if a header stands before it. */
function headerEnd(lines: readonly SourceLine[], from: number): number | null {
	const first = lines[from];
	if (first === undefined || keyOf(first) === null) return null;
	for (let at = from; at < Math.min(lines.length, from + 60); at += 1)
		if (isRuleAt(lines, at)) return at;
	return null;
}

/** Whether the header goes on behind a line that is none of it: to the closing rule, or to another known key. */
function goesOn(lines: readonly SourceLine[], at: number, closed: number | null): boolean {
	if (closed !== null) return at < closed;
	const next = lines[at + 1];
	return !isBlankAt(lines, at - 1) && next !== undefined && keyOf(next) !== null;
}

interface HeaderKeyword {
	readonly key: HeaderKey;
	readonly guess: string | null;
	readonly end: number;
	readonly written: string;
}

function keyOf(line: SourceLine): HeaderKeyword | null {
	if (line.body > line.indent) return null;
	const keyword = keywordAt(line);
	if (keyword === null || keyword.sign !== ':' || keyword.numbered) return null;
	const { word, end, written } = keyword;
	const key = headerWords.get(word);
	if (key !== undefined) return { key, guess: null, end, written };
	const guess = guessKeyword(word, headerWords);
	const guessed = guess === null ? undefined : headerWords.get(guess);
	return guessed === undefined ? null : { key: guessed, guess, end, written };
}

function headerLine(
	line: SourceLine,
	found: readonly HeaderLine[],
	findings: Findings
): HeaderLine | null {
	const key = keyOf(line);
	if (key === null || (found.length === 0 && !begins(key, line))) return null;
	const place = { line: line.number, column: columnOf(line, line.indent) };
	if (key.guess !== null)
		findings.report('keyword-typo', place, {
			text: key.written,
			keyword: key.guess.charAt(0).toUpperCase() + key.guess.slice(1)
		});
	const text = passage(place.line, place.column, textBetween(line, key.end));
	// The words of the file's language are looked for before slips are mended: a misspelt `Language:` stays what it is.
	const word = key.key === 'language' ? null : key.guess;
	return { key: key.key, word: word ?? key.written.toLowerCase(), text };
}

/** The header begins with a keyword that is spelt well: a first line `Dates: …` is prose, and `Test: Chapter 3` a title. */
function begins({ key, guess, end }: HeaderKeyword, line: SourceLine): boolean {
	if (guess !== null) return key === 'title' || key === 'language';
	if (key !== 'test') return true;
	const read = readDate(textBetween(line, end));
	return read.date !== null || read.likely;
}

/** A header between rules is other programs' as well, and stays as it is. */
function headerPart(found: HeaderLine | null): Part {
	if (found === null) return { type: 'text' };
	return { type: 'header', word: found.word, text: found.text.rows[0] ?? '' };
}

/** Another line of the value above, or an unknown key; false when it is left out. */
function continueHeader(
	line: SourceLine,
	found: readonly HeaderLine[],
	findings: Findings
): boolean {
	const keyword = line.body > line.indent ? null : keywordAt(line);
	if (keyword?.sign === ':') {
		findings.report(
			'unknown-header',
			{ line: line.number, column: columnOf(line, line.indent) },
			{ text: `${keyword.written}:` }
		);
		return false;
	}
	found[found.length - 1]?.text.rows.push(textBetween(line, line.body));
	return true;
}

function valuesOf(
	found: readonly HeaderLine[],
	end: number,
	ruled: boolean,
	findings: Findings
): FrontMatter {
	const values = new Map<HeaderKey, HeaderValue>();
	for (const { key, text: from } of found) {
		const name = key.charAt(0).toUpperCase() + key.slice(1);
		const text = ruled ? unquoted(flowed(from)) : flowed(from);
		if (text === '') findings.report('header-empty', from, { text: name });
		else if (values.has(key)) findings.report('header-twice', from, { text: name });
		else values.set(key, { text, from });
		const limit = key === 'title' ? maximumTitle : maximumText;
		if (text.length > limit && key === 'title')
			findings.report('title-too-long', from, { count: text.length });
		else if (text.length > limit)
			findings.report('header-too-long', from, { text: name, count: text.length });
	}
	const text = (key: HeaderKey): string | null => values.get(key)?.text ?? null;
	const list = (key: 'tags' | 'allow'): readonly string[] => {
		const from = values.get(key)?.from;
		if (from === undefined) return [];
		return tagsOf([ruled ? { ...from, rows: from.rows.map(unlisted) } : from]);
	};
	const allow = values.get('allow');
	return {
		title: text('title'),
		language: languageOf(values.get('language'), findings),
		id: idOf(values.get('id'), findings),
		texts: {
			author: text('author'),
			licence: text('licence'),
			date: text('date'),
			source: text('source'),
			description: text('description'),
			level: text('level')
		},
		test: testOf(values.get('test'), findings),
		tags: list('tags'),
		allow: allow === undefined ? [] : readAllow(list('allow'), allow.from, findings),
		end
	};
}

/** `title: "Photosynthesis"` as other programs write it between their rules. */
function unquoted(text: string): string {
	return /^"[^"]+"$|^'[^']+'$/u.test(text) ? text.slice(1, -1) : text;
}

function unlisted(text: string): string {
	return text.replace(/^\[(.*)\]$/u, '$1');
}
