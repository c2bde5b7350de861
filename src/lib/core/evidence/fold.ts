import { foldingSheet } from './folding-sheet.ts';
import type { Folded, FoldingSheet } from './folding-sheet.ts';

const spaces = /\s/u;
const dashes = new Set('-‐‑‒–—―−⁃﹘﹣－');
const quotes = new Set('\'"‘’‚‛“”„‟′″‹›«»´ʼ＇＂「」『』');
/** Soft hyphen, zero-width and direction characters: they change nothing that a reader sees as words. */
const invisible =
	/[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/u;
/** Markdown's marks carry no words. */
const marks = new Set('*_`[]\\');

const blockMark = /(?:[ \t]*(?:>|[-+*](?=[ \t])|#{1,6}(?=[ \t])))+/y;
const linkTarget =
	/\]\( ?(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)(?: "[^"\n]*")? ?\)/y;

/** What one character becomes; remembered, for an article has few different ones. */
const letters = new Map<string, string>();

/**
 * `''` drops the character, `' '` is white space, `-` a dash, `'` a quotation mark; anything else is the
 * letter without case (by way of upper case, so that ß equals SS and ς equals σ) in compatibility decomposition.
 */
function foldCharacter(character: string): string {
	const known = letters.get(character);
	if (known !== undefined) return known;
	let folded: string;
	if (spaces.test(character)) folded = ' ';
	else if (invisible.test(character) || marks.has(character)) folded = '';
	else if (dashes.has(character)) folded = '-';
	else if (quotes.has(character)) folded = "'";
	else folded = character.toUpperCase().toLowerCase().normalize('NFKD');
	letters.set(character, folded);
	return folded;
}

/** For the plain characters of ASCII what they become, and 0 for those that need a closer look. */
const plain = Uint8Array.from({ length: 128 }, (_, code) => {
	const folded = foldCharacter(String.fromCharCode(code));
	return folded === '' || " -']".includes(folded) || code === 93 ? 0 : folded.charCodeAt(0);
});

/**
 * Folds white space, quotation marks, dashes and case, and leaves out Markdown's marks, so that `the *green* pigment`
 * and `The green  pigment` are equal. Left out are emphasis, code and bracket characters, backslashes, targets of
 * links, and at the start of a line `>`, bullets and `#`. The same is done to article and quotation, so whatever
 * is left out hinders no match. Space around dashes does not count either (`a – b` is `a—b`), nor the length of a dash.
 */
export function fold(original: string): Folded {
	const sheet = foldingSheet(original.length + 16);
	foldInto(sheet, original);
	return sheet.folded();
}

/** The texts folded one after another, each followed by a line feed, which no folded text contains; `bounds` are their beginnings. */
export function foldAll(
	originals: readonly string[]
): Folded & { readonly bounds: readonly number[] } {
	const sheet = foldingSheet(originals.reduce((sum, { length }) => sum + length + 1, 16));
	const bounds = [0];
	for (const original of originals) {
		foldInto(sheet, original);
		sheet.write('\n', original.length, original.length);
		bounds.push(sheet.length());
	}
	return { ...sheet.folded(), bounds };
}

function foldInto(sheet: FoldingSheet, original: string): void {
	/** Start and end of white space that is only written when a word follows. */
	let spaceFrom = -1;
	let spaceTo = -1;
	let last = '';
	let at = 0;
	while (at < original.length) {
		const code = original.charCodeAt(at);
		const lineStart = at === 0 || original.charCodeAt(at - 1) === 10;
		const simple = code < 128 && !lineStart ? (plain[code] ?? 0) : 0;
		if (simple !== 0) {
			if (spaceFrom >= 0 && last !== '' && last !== '-') sheet.put(32, spaceFrom, spaceTo);
			spaceFrom = -1;
			sheet.put(simple, at, at + 1);
			last = 'a';
			at += 1;
			continue;
		}
		if (lineStart) {
			blockMark.lastIndex = at;
			if (blockMark.test(original)) {
				at = blockMark.lastIndex;
				continue;
			}
		}
		const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
		const next = at + character.length;
		if (character === ']' && original[next] === '(') {
			linkTarget.lastIndex = at;
			if (linkTarget.test(original)) {
				at = linkTarget.lastIndex;
				continue;
			}
		}
		const folded = foldCharacter(character);
		if (folded === ' ') {
			if (spaceFrom < 0) spaceFrom = at;
			spaceTo = next;
		} else if (folded === '-') {
			spaceFrom = -1;
			if (last === '-') sheet.stretch(next);
			else sheet.write('-', at, next);
			last = '-';
		} else if (folded === "'" && last === "'" && spaceFrom < 0) {
			sheet.stretch(next);
		} else if (folded !== '') {
			if (spaceFrom >= 0 && last !== '' && last !== '-') sheet.put(32, spaceFrom, spaceTo);
			spaceFrom = -1;
			sheet.write(folded, at, next);
			last = folded;
		}
		at = next;
	}
}
