import type { CardQuestion } from '../question/card.ts';
import { cardSign } from './card-sign.ts';
import { fieldOf, type Draft, type FieldEntry } from './draft.ts';
import type { Findings } from './findings.ts';
import { maximumQuestions } from './limits.ts';
import type { Place } from './message.ts';
import type { Block, BodyLine } from './outline.ts';
import { lined, passage, type Passage } from './passage.ts';
import type { Reading } from './reading.ts';
import { isBlank, textBetween } from './source-line.ts';
import { takeId } from './start-id.ts';
import { markOf } from './mark.ts';
import { placeOf } from './tokens.ts';

/** `A:`; `null` after an error. */
export function parseCard(
	draft: Draft,
	findings: Findings
): Pick<CardQuestion, 'kind' | 'back'> | null {
	const field = fieldOf(draft, 'back');
	const second = draft.fields.filter(({ key }) => key === 'back')[1];
	const back = field === null ? '' : lined(field.text);
	if (second !== undefined) findings.report('two-backs', second, {});
	else if (/^[A-Z]$/u.test(back))
		findings.report('letter-without-options', field ?? draft, { text: back });
	else if (back === '') findings.report('empty-back', field ?? draft, {});
	else return { kind: 'card', back };
	return null;
}

/** A line of a `Cards:` block. */
export interface CardLine extends Place {
	readonly front: string;
	readonly back: Passage;
	readonly reverse: boolean;
	readonly id: string | null;
}

export interface CardBlock {
	readonly cards: readonly CardLine[];
	readonly fields: readonly FieldEntry[];
	/** Lines that are no card. */
	readonly heldBack: number;
}

/** `::` with a space on both sides first, so that `std::vector :: a list` parts in the middle. */
const separators = [/\s(:{2,3})(?=\s)/u, /(:{2,3})/u];

/** Reads `front :: back` lines, and the fields that go for all of them. */
export function parseCardBlock(block: Block, reading: Reading): CardBlock {
	const { findings } = reading;
	const cards: CardLine[] = [];
	const fields: FieldEntry[] = [];
	let heldBack = 0;
	let current: Passage | null = null;
	let gap = true;

	function card(row: Pick<BodyLine, 'line'>, at: Place, from: number): boolean {
		const { line } = row;
		const { text, id } = takeId(textBetween(line, from), at, findings);
		const split = splitCard(text);
		if (split === null) return false;
		if (split.tab) findings.reportOnce('card-by-tab', at, {});
		const back = passage(at.line, at.column, split.back);
		if (split.front === '' || split.back === '') {
			findings.report('empty-card', at, {});
			heldBack += 1;
			reading.use(line, 'left out');
			current = null;
			return true;
		}
		if (cards.length > maximumQuestions) {
			// One more than a set may hold is enough to say so.
			heldBack += 1;
			reading.use(line, 'left out');
			current = back;
			return true;
		}
		cards.push({ ...at, front: split.front, back, reverse: split.reverse, id });
		if (line !== block.line) {
			const { front, reverse } = split;
			reading.use(line, 'question', { type: 'card', front, back: split.back, reverse, id });
		}
		current = back;
		return true;
	}

	const start = { line: block.line.number, column: block.column };
	if (block.text !== '' && !card(block, start, block.line.copy.indexOf(':') + 1)) {
		findings.report('cards-heading', start, { text: block.text });
	}
	for (const row of block.body) {
		const { line } = row;
		const at = placeOf(line);
		reading.use(line, 'question');
		if (row.text !== null) {
			if (current === null) miss(row.text);
			else current.rows.push(row.text);
			if (current !== null && row.verbatim) current.verbatim = true;
			continue;
		}
		const mark = isBlank(line) ? null : markOf(line, reading.vocabulary);
		if (mark === null || mark.type === 'rule') {
			gap = true;
			if (mark === null) reading.use(line, 'blank', { type: 'gap' });
			else reading.use(line, 'separator');
			if (mark !== null) findings.reportOnce('rule-dropped', at, {});
			continue;
		}
		if (mark.type === 'field' && mark.key !== 'back' && mark.key !== 'answer') {
			if (mark.guess !== null)
				findings.report('keyword-typo', at, { text: mark.keyword.written, keyword: mark.guess });
			current = passage(at.line, at.column, mark.text);
			fields.push({ ...at, key: mark.key, text: current });
			reading.use(line, 'question', mark);
		} else if (!card(row, at, line.body)) {
			if (current !== null && !gap && cardSign(line.copy.slice(line.body)) === null) goOn(current);
			else miss(textBetween(line, line.body));
		}
		gap = false;

		function goOn({ rows }: Passage): void {
			rows.push(line.raw);
			reading.use(line, 'question', { type: 'text' });
		}

		function miss(text: string): void {
			findings.report('card-without-separator', at, { text });
			heldBack += 1;
			reading.use(line, 'left out');
		}
	}
	if (cards.length === 0 && heldBack === 0) {
		findings.report('no-cards', start, {});
		heldBack = 1;
	}
	return { cards, fields, heldBack };
}

/** The sides of a card on one line; `null` when nothing parts them. */
export function splitCard(
	text: string
): { front: string; back: string; reverse: boolean; tab: boolean } | null {
	for (const separator of separators) {
		const match = separator.exec(text);
		if (match === null) continue;
		const front = text.slice(0, match.index).trim();
		const back = text.slice(match.index + match[0].length).trim();
		return { front, back, reverse: match[1] === ':::', tab: false };
	}
	const tab = text.indexOf('\t');
	if (tab < 0) return null;
	return {
		front: text.slice(0, tab).trim(),
		back: text.slice(tab).trim(),
		reverse: false,
		tab: true
	};
}

/** A card on one line, or `null` when its texts would not come back as they are. */
export function printCardLine(card: CardQuestion): string | null {
	const line = `${card.prompt} ${card.reverse ? ':::' : '::'} ${card.back}`;
	if (line.includes('\n')) return null;
	const split = splitCard(line);
	return split?.front === card.prompt && split.back === card.back && split.reverse === card.reverse
		? line
		: null;
}
