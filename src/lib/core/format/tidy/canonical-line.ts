import { splitCard } from '../card.ts';
import type { Keyword } from '../keyword.ts';
import { escapeArrows, type Tick } from '../mark.ts';
import type { Part } from '../part.ts';
import { cleanEnd, type SourceLine } from '../source-line.ts';
import type { Matter } from './change.ts';

/** A line as it should be written, and what of it had to be mended. */
export interface CanonicalLine {
	readonly text: string;
	readonly matters: readonly Matter[];
}

/** How a line is built: an optional bullet, a marker, and the text behind it. */
interface Pieces {
	readonly bullet: '' | '- ';
	readonly marker: string;
	/** What the marker is called where it was another one. */
	readonly matter: 'keyword' | 'mark';
	readonly text: string;
}

/** The canonical form of a line of a question or header; what it says stays. */
export function canonicalLine(line: SourceLine, part: Part): CanonicalLine {
	const pieces = piecesOf(line, part);
	const text = pieces === null ? spaced(line, part) : joined(part, pieces);
	if (text === line.raw) return { text, matters: [] };
	const matters = pieces === null ? [] : mattersOf(line, pieces);
	return { text, matters: matters.length === 0 ? ['spacing'] : matters };
}

/** Letters keep their form, for a star in front of one may be a mark; and text keeps its indentation. */
function spaced(line: SourceLine, part: Part): string {
	const before = part.type === 'lettered' && part.text !== '' ? textBefore(line, part.text) : null;
	if (before === null || part.type !== 'lettered') return line.raw.trimEnd();
	return `${before.trimEnd()} ${part.text}`;
}

function piecesOf(line: SourceLine, part: Part): Pieces | null {
	switch (part.type) {
		case 'header':
			return keyword(`${capitalised(part.word)}:`, part.text);
		case 'start':
			return keyword(`${spelt(part.keyword, null)}:`, part.text);
		case 'field':
			return keyword(`${spelt(part.keyword, part.guess)}:`, part.text);
		case 'option': {
			const inside = tickSign(part.tick, line);
			const sign = part.style === 'round' ? `(${inside})` : `[${inside}]`;
			return { bullet: '- ', marker: sign, matter: 'mark', text: part.text };
		}
		case 'answer':
			return { bullet: '', marker: part.right ? '=' : '!=', matter: 'mark', text: part.text };
		case 'feedback':
			return { bullet: '', marker: '>', matter: 'mark', text: part.text };
		case 'item':
			return numbered(line, part);
		case 'pair':
			return pair(line, part);
		case 'card':
			return card(line, part);
		case 'lettered':
		case 'text':
		case 'gap':
			return null;
	}
}

function keyword(marker: string, text: string): Pieces {
	return { bullet: '', marker, matter: 'keyword', text };
}

/** Feedback is indented, so that it belongs to the bullet above it wherever Markdown is shown. */
function joined(part: Part, { bullet, marker, text }: Pieces): string {
	const indent = part.type === 'feedback' ? '  ' : '';
	const space = marker === '' || text === '' ? '' : ' ';
	return `${indent}${bullet}${marker}${space}${text}`;
}

function mattersOf(line: SourceLine, { bullet, marker, matter }: Pieces): readonly Matter[] {
	const { copy, indent, body } = line;
	const matters: Matter[] = [];
	if (copy.slice(indent, body).trim() !== bullet.trim()) matters.push('bullet');
	if (!copy.startsWith(marker, body)) matters.push(matter);
	return matters;
}

/** A question's number stays, and so does a word with the same meaning as another. */
function spelt({ word, written }: Keyword, guess: string | null): string {
	if (guess !== null) return capitalised(guess);
	const sameLength = written.toLowerCase().startsWith(word) && written.length >= word.length;
	return sameLength ? capitalised(word) + written.slice(word.length) : written;
}

function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}

function tickSign(tick: Tick, line: SourceLine): string {
	if (tick.type === 'empty') return ' ';
	if (tick.type === 'ticked') return 'x';
	return (/[^[(\])]*%/u.exec(line.copy.slice(line.body))?.[0] ?? '').trim();
}

function numbered(line: SourceLine, { number, text }: Part & { type: 'item' }): Pieces | null {
	const before = textBefore(line, text);
	if (before === null) return null;
	// `1. \\-> out`: the backslash keeps the step from being a pair, and is no part of its text.
	const escape = before.endsWith('\\') ? '\\' : '';
	const step = `${escape}${text}`;
	return { bullet: '', marker: `${String(number)}.`, matter: 'mark', text: step };
}

function pair(line: SourceLine, { left, right }: Part & { type: 'pair' }): Pieces {
	const sides = `${escapeArrows(left)}${left === '' ? '' : ' '}->${right === '' ? '' : ' '}${right}`;
	return { bullet: keptBullet(line), marker: '', matter: 'mark', text: sides };
}

function card(line: SourceLine, part: Part & { type: 'card' }): Pieces | null {
	const sides = `${part.front} ${part.reverse ? ':::' : '::'} ${part.back}`;
	const again = splitCard(sides);
	if (again?.front !== part.front || again.back !== part.back) return null;
	const text = part.id === null ? sides : `${sides} ^${part.id}`;
	return { bullet: keptBullet(line), marker: '', matter: 'mark', text };
}

function keptBullet({ indent, body }: SourceLine): Pieces['bullet'] {
	return body > indent ? '- ' : '';
}

/** What stands before the text that ends a line; `null` when it does not end with it as it is. */
function textBefore({ raw }: SourceLine, text: string): string | null {
	const row = cleanEnd(raw);
	return row.endsWith(text) ? row.slice(0, row.length - text.length) : null;
}
