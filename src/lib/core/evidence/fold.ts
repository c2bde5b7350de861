/** A text made comparable, with the way back to the original. All offsets are in UTF-16 units. */
export interface Folded {
	readonly text: string;
	/** For each unit of `text`, where the character it came from begins and ends in the original. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
}

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

/**
 * Folds white space, quotation marks, dashes and case, and leaves out Markdown's marks, so that `the *green* pigment`
 * and `The green  pigment` are equal. Left out are emphasis, code and bracket characters, backslashes, targets of
 * links, and at the start of a line `>`, bullets and `#`. The same is done to article and quotation, so whatever
 * is left out hinders no match. Space around dashes does not count either (`a – b` is `a—b`), nor the length of a dash.
 */
export function fold(original: string): Folded {
	const units: number[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	/** Start and end of white space that is only written when a word follows. */
	let spaceFrom = -1;
	let spaceTo = -1;
	let last = '';

	const write = (unit: string, from: number, to: number): void => {
		for (let k = 0; k < unit.length; k += 1) {
			units.push(unit.charCodeAt(k));
			starts.push(from);
			ends.push(to);
		}
		last = unit;
	};

	let at = 0;
	while (at < original.length) {
		if (at === 0 || original[at - 1] === '\n') {
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
			if (last === '-') ends[ends.length - 1] = next;
			else write('-', at, next);
		} else if (folded === "'" && last === "'" && spaceFrom < 0) {
			ends[ends.length - 1] = next;
		} else if (folded !== '') {
			if (spaceFrom >= 0 && last !== '' && last !== '-') write(' ', spaceFrom, spaceTo);
			spaceFrom = -1;
			write(folded, at, next);
		}
		at = next;
	}
	return { text: textOf(units), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** In stretches, because a call takes only so many arguments. */
function textOf(units: readonly number[]): string {
	let text = '';
	for (let from = 0; from < units.length; from += 8192)
		text += String.fromCharCode(...units.slice(from, from + 8192));
	return text;
}
