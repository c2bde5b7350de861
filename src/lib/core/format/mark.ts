import type { Keyword } from './keyword.ts';
import { openerOf, unbold } from './opener.ts';
import { quotedText, textBetween, type SourceLine } from './source-line.ts';
import type { FieldKey, Vocabulary } from './vocabulary.ts';

/** The mark in an option's brackets. */
export type Tick =
	| { readonly type: 'empty' }
	| { readonly type: 'ticked' }
	| { readonly type: 'percent'; readonly percent: number };

/** What a line inside a question is by its own looks; the shape of the question decides the rest. */
export type Mark =
	| { readonly type: 'rule' }
	| {
			readonly type: 'option';
			readonly tick: Tick;
			readonly style: 'square' | 'round' | 'box';
			readonly text: string;
	  }
	| { readonly type: 'odd-option'; readonly mark: string }
	| { readonly type: 'answer'; readonly right: boolean; readonly text: string }
	| { readonly type: 'quote'; readonly text: string }
	| {
			readonly type: 'field';
			readonly key: FieldKey;
			readonly keyword: Keyword;
			readonly guess: string | null;
			readonly bold: boolean;
			readonly text: string;
	  }
	| {
			readonly type: 'plain';
			readonly lettered: Lettered | null;
			readonly pair: Pair | null;
			readonly numbered: Numbered | null;
	  };

export interface Lettered {
	/** Capital letter. */
	readonly letter: string;
	readonly starred: boolean;
	/** A star and a space in front: a bullet in a list of stars, a mark among lines that have none. */
	readonly bulleted: boolean;
	readonly text: string;
}

export interface Pair {
	/** Empty for a distractor. */
	readonly left: string;
	readonly right: string;
}

export interface Numbered {
	readonly number: number;
	readonly text: string;
}

const option =
	/^(?:\[\s*([xX✓✔*хХ]?|[+−–-]?\d{1,3}(?:[.,]\d{1,5})?\s*%)\s*\](?!\()|\(\s*([xX✓✔*хХ]?|[+−–-]?\d{1,3}(?:[.,]\d{1,5})?\s*%)\s*\)(?!\())\s*/u;
const box = /^([☐☑☒✅])\ufe0f?\s*/u;
const odd = /^\[([^\]\s]{1,2})\](?=\s)/u;
const answer = /^(?:(=)(?![=>])|(!=|≠))\s*/u;
const lettered = /^(\*?)\(?([A-Za-z])[.)](?:\s+|$)/u;
const numbered = /^(\d{1,3})[.)](?:\s+|$)/u;
/** Word writes its arrow as U+F0E0. */
const arrow = /(?:[-–—]{1,2}|=)>|[→⇒⟶➔➜➝\uf0e0]/gu;

const plainMark: Mark = { type: 'plain', lettered: null, pair: null, numbered: null };

export function markOf(line: SourceLine, vocabulary: Vocabulary): Mark {
	const { copy, body } = line;
	const head = copy.slice(body);
	const first = copy.charAt(body);
	switch (first) {
		case '[':
		case '(':
		case '☐':
		case '☑':
		case '☒':
		case '✅': {
			const found = optionOf(line, head);
			if (found !== null) return found;
			break;
		}
		case '=':
		case '!':
		case '≠': {
			const match = answer.exec(head);
			if (match !== null) {
				const text = textBetween(line, body + match[0].length);
				return { type: 'answer', right: match[1] !== undefined, text };
			}
			break;
		}
		case '>':
			return { type: 'quote', text: quotedText(line, body) };
		default:
	}
	const opener = openerOf(line, vocabulary);
	if (opener?.type === 'rule') return { type: 'rule' };
	if (opener?.type === 'field') return fieldMark(line, opener, false);
	const bare = first === '*' || first === '_' ? unbold(line) : null;
	const bold = bare === null ? null : openerOf(bare, vocabulary);
	if (bare !== null && bold?.type === 'field') return fieldMark(bare, bold, true);
	const plain = plainOf(line, head);
	// `**A)** Oxygen`
	if (bare === null || plain !== plainMark) return plain;
	const boldLetter = letteredOf(bare, bare.copy.slice(bare.body));
	return boldLetter === null
		? plain
		: { type: 'plain', lettered: boldLetter, pair: null, numbered: null };
}

function fieldMark(
	line: SourceLine,
	opener: { readonly key: FieldKey; readonly keyword: Keyword; readonly guess: string | null },
	bold: boolean
): Mark {
	const { key, keyword, guess } = opener;
	return { type: 'field', key, keyword, guess, bold, text: textBetween(line, keyword.end) };
}

function optionOf(line: SourceLine, head: string): Mark | null {
	const match = option.exec(head);
	if (match !== null) {
		const text = textBetween(line, line.body + match[0].length);
		const square = match[1] !== undefined;
		return {
			type: 'option',
			tick: tickOf(match[1] ?? match[2] ?? ''),
			style: square ? 'square' : 'round',
			text
		};
	}
	const boxed = box.exec(head);
	if (boxed !== null) {
		const text = textBetween(line, line.body + boxed[0].length);
		return {
			type: 'option',
			tick: { type: boxed[1] === '☐' ? 'empty' : 'ticked' },
			style: 'box',
			text
		};
	}
	const strange = odd.exec(head);
	return strange === null ? null : { type: 'odd-option', mark: strange[1] ?? '' };
}

function tickOf(mark: string): Tick {
	if (mark === '') return { type: 'empty' };
	if (!mark.endsWith('%')) return { type: 'ticked' };
	const digits = mark.slice(0, -1).trim().replace(/[−–]/u, '-').replace(',', '.');
	return { type: 'percent', percent: Number(digits) };
}

function plainOf(line: SourceLine, head: string): Mark {
	const letter = letteredOf(line, head);
	const pair = pairOf(line);
	const step = numberedOf(line, head);
	if (letter === null && pair === null && step === null) return plainMark;
	return { type: 'plain', lettered: letter, pair, numbered: step };
}

function letteredOf(line: SourceLine, head: string): Lettered | null {
	const match = lettered.exec(head);
	if (match === null) return null;
	return {
		letter: (match[2] ?? '').toUpperCase(),
		starred: match[1] === '*',
		bulleted: line.copy.charAt(line.indent) === '*' && line.body > line.indent,
		text: textBetween(line, line.body + match[0].length)
	};
}

function numberedOf(line: SourceLine, head: string): Numbered | null {
	const match = numbered.exec(head);
	if (match === null) return null;
	return {
		number: Number(match[1]),
		text: unescapeArrows(textBetween(line, line.body + match[0].length))
	};
}

function pairOf(line: SourceLine): Pair | null {
	const { copy, body } = line;
	if (!/[>→⇒⟶➔➜➝\uf0e0]/u.test(copy)) return null;
	arrow.lastIndex = body;
	for (let match = arrow.exec(copy); match !== null; match = arrow.exec(copy)) {
		if (copy.charAt(match.index - 1) === '\\') continue;
		return {
			left: unescapeArrows(textBetween(line, body, match.index)),
			right: textBetween(line, match.index + match[0].length)
		};
	}
	return null;
}

const escapedArrow = /\\(?=(?:[-–—]{1,2}|=)>|[→⇒⟶➔➜➝\uf0e0])/gu;

function unescapeArrows(text: string): string {
	return text.includes('\\') ? text.replace(escapedArrow, '') : text;
}

/** Puts a backslash before arrows, so that they do not part a pair. */
export function escapeArrows(text: string): string {
	return text.replace(arrow, '\\$&');
}
