import type { Draft, Entry, FieldEntry, Shape } from './draft.ts';
import { isOneLine } from './fields.ts';
import type { Mark } from './mark.ts';
import type { Block } from './outline.ts';
import type { Part } from './part.ts';
import { passage, type Passage } from './passage.ts';
import type { Reading } from './reading.ts';
import { nearMissOf, saidInPrompts } from './near-miss.ts';
import { letteredRun, letterOf, shapeOf, type Token } from './shape.ts';
import { cleanEnd, isBlank, type SourceLine } from './source-line.ts';
import { placeOf, tokensOf } from './tokens.ts';

const shapeNames: Readonly<Record<Shape, string>> = {
	options: 'options in brackets',
	lettered: 'lettered options',
	answers: '= answers',
	pairs: 'pairs with ->',
	items: 'numbered steps',
	back: 'A:, the back of a flashcard',
	gaps: 'gaps in { }',
	model: 'a model answer',
	places: 'a sentence to find',
	none: 'nothing yet'
};

/** Where text goes on: the prompt, an answer line, its feedback, a field. */
type Current =
	| { readonly in: 'prompt' | 'field'; readonly text: Passage }
	| { readonly in: 'entry' | 'feedback'; readonly text: Passage; readonly entry: Entry };

/** Text that is an error when another answer follows it; when none does, at most `otherwise`. */
interface Suspect {
	readonly token: Token;
	readonly otherwise: 'paragraph-after-answers' | 'answer-goes-on' | null;
}

/** The second pass over a question: chooses its shape and puts its lines together. `prompt` is what stands behind the keyword. */
export function assemble(block: Block, prompt: string, reading: Reading): Draft {
	const { findings } = reading;
	const place = { line: block.line.number, column: block.column };
	const tokens = tokensOf(block.body, reading);
	const shape = block.role === 'fill' ? 'gaps' : shapeOf(tokens);
	const run = letteredRun(tokens);
	const head = passage(place.line, place.column, prompt);
	const entries: Entry[] = [];
	const fields: FieldEntry[] = [];
	let current: Current = { in: 'prompt', text: head };
	let gap = false;
	/** The first line of a quotation that ends the prompt so far. */
	let quote: Token | null = null;
	/** Text behind an answer line that may be the prompt of a question without a start. */
	let suspect: Suspect | null = null;

	function addText(token: Token, row: string): void {
		const { line } = token;
		quote = token.mark.type === 'quote' && current.in === 'prompt' ? (quote ?? token) : null;
		if (token.text === null) reading.use(line, 'question', { type: 'text' });
		else reading.use(line, 'question');
		const missed = !token.verbatim && token.text === null && reportNearMiss(line);
		if (current.in !== 'prompt' && !token.verbatim && token.text === null && suspect === null) {
			const apart = gap || row.trimEnd().endsWith('?');
			if (entries.length > 0 && apart) {
				const otherwise = missed || current.in === 'field' ? null : 'paragraph-after-answers';
				suspect = { token, otherwise };
			} else if (current.in === 'entry' && current.entry.is.type === 'answer') {
				suspect = { token, otherwise: missed ? null : 'answer-goes-on' };
			}
		}
		if (gap && current.text.rows.length > 0) current.text.rows.push('');
		gap = false;
		current.text.rows.push(token.verbatim ? row : cleanEnd(row));
		if (token.verbatim) current.text.verbatim = true;
	}

	/** Text that may be meant as a field. Where other text goes on for several lines, words with a colon are nothing special. */
	function reportNearMiss(line: SourceLine): boolean {
		if (current.in === 'feedback') return false;
		const miss = nearMissOf(line, reading.vocabulary);
		if (miss?.type === 'dash' && (current.in !== 'prompt' || saidInPrompts.has(miss.key))) {
			findings.report('dash-for-colon', placeOf(line), { keyword: miss.keyword });
			return true;
		}
		const key = current.in === 'field' ? fields.at(-1)?.key : undefined;
		if (miss?.type !== 'unknown' || current.in === 'prompt') return false;
		if (current.in === 'field' && (key === undefined || !isOneLine(key))) return false;
		findings.report('unknown-field', placeOf(line), { text: miss.keyword });
		return true;
	}

	function addEntry(token: Token, text: string, is: Entry['is'], part: Part): void {
		if (suspect !== null) findings.report('missing-start', placeOf(suspect.token.line), {});
		suspect = null;
		if (quote !== null && !gap && entries.length === 0) reportQuote(quote, is);
		const { line, column } = placeOf(token.line);
		const entry: Entry = { line, column, text: passage(line, column, text), feedback: null, is };
		entries.push(entry);
		current = { in: 'entry', text: entry.text, entry };
		gap = false;
		reading.use(token.line, 'question', part);
	}

	/** `> …` right above the answers is likely to be feedback, unless a colon or quotation marks say that something is quoted. */
	function reportQuote({ line, mark }: Token, is: Entry['is']): void {
		if (is.type === 'pair' || is.type === 'item' || mark.type !== 'quote') return;
		const above = head.rows
			.slice(0, head.rows.indexOf(cleanEnd(line.raw)))
			.findLast((row) => row.trim() !== '');
		if (above === undefined || /[:：]$/u.test(above) || /^["“”„«»'‘]/u.test(mark.text)) return;
		findings.report('feedback-before-options', placeOf(line), {});
	}

	function addFeedback(token: Token, text: string): void {
		if (!('entry' in current)) return addText(token, token.line.raw);
		const { entry } = current;
		if (entry.is.type === 'pair' || entry.is.type === 'item') {
			findings.report('feedback-unused', placeOf(token.line), {});
			return reading.use(token.line, 'left out');
		}
		const at = placeOf(token.line);
		entry.feedback ??= passage(at.line, at.column, '');
		if (gap && entry.feedback.rows.length > 0) entry.feedback.rows.push('');
		entry.feedback.rows.push(text);
		current = { in: 'feedback', text: entry.feedback, entry };
		gap = false;
		reading.use(token.line, 'question', { type: 'feedback', text });
	}

	function addField(token: Token, mark: Mark & { type: 'field' }, key: FieldEntry['key']): void {
		const at = placeOf(token.line);
		if (mark.guess !== null) {
			findings.report('keyword-typo', at, {
				text: mark.keyword.written,
				keyword: capitalised(mark.guess)
			});
		}
		if (mark.bold) findings.reportOnce('bold-keyword', at, {});
		const { line, column } = at;
		const field: FieldEntry = { line, column, key, text: passage(line, column, mark.text) };
		fields.push(field);
		current = { in: 'field', text: field.text };
		gap = false;
		reading.use(token.line, 'question', mark);
	}

	/** A line of a shape that does not answer this question. */
	function lose(token: Token, found: Shape): void {
		if (shape === 'gaps') findings.report('answer-below-gaps', placeOf(token.line), {});
		else if (entries.length === 0 && found !== 'answers' && shape !== 'model' && shape !== 'back')
			return addText(token, token.line.raw);
		else
			findings.report('second-shape', placeOf(token.line), {
				found: nameOfOne(found),
				shape: shapeNames[shape]
			});
		reading.use(token.line, 'left out');
	}

	/** `Answer: B` where there are no options: below numbered lines they are meant to be some. */
	function loseKey(token: Token, mark: Mark & { type: 'field' }): void {
		if (shape !== 'items' || !/^(?:[A-Z]|\d{1,2})[.)]?$/iu.test(mark.text))
			return lose(token, 'back');
		findings.report('numbered-options', placeOf(token.line), { text: mark.text });
		reading.use(token.line, 'left out');
	}

	function addPlain(token: Token, at: number, mark: Mark & { type: 'plain' }): void {
		const raw = token.text ?? token.line.raw;
		const letter = letterOf(token);
		if (letter !== null && run.size > 0 && (shape === 'lettered' || shape === 'options')) {
			if (shape === 'lettered' && run.has(at)) {
				const starred = isStarred(letter, tokens, run);
				const is = { type: 'lettered', letter: letter.letter, starred } as const;
				return addEntry(token, letter.text, is, { ...letter, type: 'lettered' });
			}
			if (shape === 'lettered' && entries.length > 0) {
				const expected = String.fromCharCode(65 + entries.length);
				return findings.report('lettered-gap', placeOf(token.line), {
					text: letter.letter,
					expected
				});
			}
			if (run.has(at)) return lose(token, 'lettered');
		}
		if (shape === 'pairs' && mark.pair !== null) {
			const is = { type: 'pair', left: mark.pair.left } as const;
			return addEntry(token, mark.pair.right, is, { ...mark.pair, type: 'pair' });
		}
		if (shape === 'items' && mark.numbered !== null) {
			const is = { type: 'item', number: mark.numbered.number } as const;
			return addEntry(token, mark.numbered.text, is, { ...mark.numbered, type: 'item' });
		}
		const weak = mark.pair === null ? (mark.numbered === null ? null : 'items') : 'pairs';
		const goesOn = current.in === 'field' && !gap;
		if (weak === null || entries.length === 0 || goesOn) return addText(token, raw);
		lose(token, weak);
	}

	for (const [at, token] of tokens.entries()) {
		const { mark, line } = token;
		if (token.blank) {
			gap = true;
			quote = null;
			if (isBlank(line)) reading.use(line, 'blank', { type: 'gap' });
			else reading.use(line, 'separator');
		} else if (mark.type === 'option') {
			if (shape === 'gaps') lose(token, 'options');
			else addEntry(token, mark.text, mark, mark);
		} else if (mark.type === 'answer') {
			if (shape !== 'answers') lose(token, 'answers');
			else addEntry(token, mark.text, { type: 'answer', right: mark.right }, mark);
		} else if (mark.type === 'odd-option') {
			if (shape === 'options') findings.report('unknown-mark', placeOf(line), { text: mark.mark });
			addText(token, line.raw);
		} else if (mark.type === 'quote') addFeedback(token, mark.text);
		else if (mark.type === 'field') {
			const key = keyOf(mark, shape);
			if (key === null) loseKey(token, mark);
			else addField(token, mark, key);
		} else if (mark.type === 'plain') addPlain(token, at, mark);
	}
	const left = suspect as Suspect | null;
	if (left !== null && left.otherwise !== null) {
		findings.report(left.otherwise, placeOf(left.token.line), {});
	}
	return { ...place, shape, prompt: head, entries, fields };
}

const letters = /^[A-Z](?:[.)]?$|[.)]\s|(?:\s*(?:,|;|&|and|und|et|y|e|en)\s*[A-Z])+[.)]?$)/iu;

/** `A:` and `Answer:` are the back of a card, or name the key among options; `null` where they are neither. */
function keyOf(mark: Mark & { type: 'field' }, shape: Shape): FieldEntry['key'] | null {
	if (mark.key !== 'back' && mark.key !== 'answer') return mark.key;
	if (shape === 'back') return 'back';
	if (shape !== 'options' && shape !== 'lettered') return null;
	return mark.key === 'answer' || letters.test(mark.text) ? 'answer' : null;
}

/** `*b)` and, where the others have no bullet, `* b)`. */
function isStarred(
	letter: { starred: boolean; bulleted: boolean },
	tokens: readonly Token[],
	run: ReadonlySet<number>
): boolean {
	if (letter.starred || !letter.bulleted) return letter.starred;
	let bulleted = 0;
	for (const at of run) {
		const token = tokens[at];
		if (token !== undefined && letterOf(token)?.bulleted === true) bulleted += 1;
	}
	return bulleted < run.size;
}

function nameOfOne(shape: Shape): string {
	switch (shape) {
		case 'options':
			return 'an option';
		case 'lettered':
			return 'a lettered option';
		case 'answers':
			return 'an = answer';
		case 'pairs':
			return 'a pair';
		case 'items':
			return 'a numbered step';
		default:
			return 'the answer of a flashcard';
	}
}

function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
