/** A line of the file, with the copy in which markers are looked for. */
export interface SourceLine {
	/** 1-based. */
	readonly number: number;
	readonly raw: string;
	/** `raw` with full-width characters as ASCII, every space as a space, and zero-width characters removed. */
	readonly copy: string;
	/** For each place in `copy` its place in `raw`, and one more for the end; `null` when they are the same. */
	readonly map: readonly number[] | null;
	/** Where `copy` has its first character that is not white space. */
	readonly indent: number;
	/** The same behind one bullet. */
	readonly body: number;
}

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
const invisible = '[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]';
const special = new RegExp(
	`${invisible}|[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\uff01-\\uff5e]`,
	'u'
);
const zeroWidth = new RegExp(invisible, 'u');
/** Bullets that are a bullet only when a space follows, and those that are nothing else. */
const spacedBullets = '-*+–·•';
const plainBullets = '•●▪◦‣■\uf0b7';

export function splitLines(text: string): readonly SourceLine[] {
	return text.split(lineEnd).map((raw, index) => sourceLine(raw, index + 1));
}

export function sourceLine(raw: string, number: number): SourceLine {
	const { copy, map } = special.test(raw) ? markerCopy(raw) : { copy: raw, map: null };
	const indent = skipSpace(copy, 0);
	return { number, raw, copy, map, indent, body: skipBullet(copy, indent) };
}

export function isBlank(line: SourceLine): boolean {
	return line.indent >= line.copy.length;
}

/** The original text between two places of the copy, without white space around it. */
export function textBetween(line: SourceLine, from: number, to = line.copy.length): string {
	const { map, raw } = line;
	return clean(map === null ? raw.slice(from, to) : raw.slice(map[from], map[to]));
}

/** The original text behind a `>`: its indentation stays, but for one space. */
export function quotedText(line: SourceLine, sign: number): string {
	const at = line.map === null ? sign : (line.map[sign] ?? 0);
	return cleanEnd(line.raw.slice(at + 1).replace(/^\s/u, ''));
}

/** 1-based column in the original of a place in the copy. */
export function columnOf(line: SourceLine, at: number): number {
	return (line.map === null ? at : (line.map[at] ?? line.raw.length)) + 1;
}

/** Drops white space and zero-width characters at both ends; loops, because `/\s+$/` is quadratic. */
export function clean(text: string): string {
	let from = 0;
	let to = text.length;
	while (from < to && isFiller(text.charCodeAt(from))) from += 1;
	while (to > from && isFiller(text.charCodeAt(to - 1))) to -= 1;
	return to - from === text.length ? text : text.slice(from, to);
}

/** The same at the end only: indentation stays. */
export function cleanEnd(text: string): string {
	let to = text.length;
	while (to > 0 && isFiller(text.charCodeAt(to - 1))) to -= 1;
	return to === text.length ? text : text.slice(0, to);
}

function isFiller(code: number): boolean {
	if (code > 32 && code < 127) return false;
	const character = String.fromCharCode(code);
	return character.trim() === '' || zeroWidth.test(character);
}

function markerCopy(raw: string): { copy: string; map: readonly number[] | null } {
	const map: number[] = [];
	let copy = '';
	for (let at = 0; at < raw.length; at += 1) {
		const character = raw.charAt(at);
		if (zeroWidth.test(character)) continue;
		map.push(at);
		copy += asciiOf(character);
	}
	if (copy.length === raw.length) return { copy, map: null };
	map.push(raw.length);
	return { copy, map };
}

function asciiOf(character: string): string {
	const code = character.charCodeAt(0);
	if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
	return character.trim() === '' ? ' ' : character;
}

function skipSpace(copy: string, from: number): number {
	let at = from;
	while (at < copy.length && isSpace(copy.charCodeAt(at))) at += 1;
	return at;
}

function isSpace(code: number): boolean {
	if (code > 32 && code < 128) return false;
	return String.fromCharCode(code).trim() === '';
}

function skipBullet(copy: string, at: number): number {
	const bullet = copy.charAt(at);
	if (bullet === '') return at;
	const next = skipSpace(copy, at + 1);
	if (plainBullets.includes(bullet)) return next;
	return spacedBullets.includes(bullet) && next > at + 1 && next < copy.length ? next : at;
}
