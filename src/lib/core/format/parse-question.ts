import type { Question, QuestionBase } from '../question/question.ts';
import { assemble } from './assemble.ts';
import { parseCard, parseCardBlock } from './card.ts';
import { parseChoice } from './choice.ts';
import { parseCloze } from './cloze.ts';
import type { Draft } from './draft.ts';
import { readFields, reportUnused, type FieldValues, type Lookup } from './fields.ts';
import { parseFind } from './find.ts';
import type { Findings } from './findings.ts';
import { maximumDepth, maximumText } from './limits.ts';
import { markOf } from './mark.ts';
import { parsePairs } from './match.ts';
import { reportNoAnswer } from './no-answer.ts';
import { parseOpen } from './open.ts';
import { parseOrder } from './order.ts';
import type { Block } from './outline.ts';
import { flowed, lined } from './passage.ts';
import type { Reading } from './reading.ts';
import { parseAnswers } from './short.ts';
import { takeId } from './start-id.ts';
import { placeOf } from './tokens.ts';
import { truthByLetter } from './truefalse.ts';
import { asksForTruth, truthOfLetter } from './truth-letter.ts';

/** A question before its id is settled: `id` is empty where the file gives none. */
export interface Read {
	readonly question: Question;
	readonly column: number;
}

export interface ReadBlock {
	readonly read: readonly Read[];
	readonly heldBack: number;
}

/** What sets a kind apart from the others. */
type Particulars = Question extends infer Q
	? Q extends Question
		? Partial<Q> & Pick<Q, 'kind'>
		: never
	: never;

/** Reads one question, or a block of cards; a question with an error is held back. */
export function parseBlock(
	block: Block,
	language: string,
	lookup: Lookup,
	reading: Reading
): ReadBlock {
	return block.role === 'cards'
		? parseCards(block, lookup, reading)
		: parseQuestion(block, language, lookup, reading);
}

function parseCards(block: Block, lookup: Lookup, reading: Reading): ReadBlock {
	const { cards, fields, heldBack } = parseCardBlock(block, reading);
	const { findings, vocabulary } = reading;
	const values = readFields(fields, vocabulary, lookup.find, findings);
	const read = cards.flatMap((card): readonly Read[] => {
		const before = findings.errors();
		const back = lined(card.back);
		checkLength('front', card.front, card, findings);
		checkLength('back', back, card, findings);
		if (findings.errors() > before) return [];
		const base = baseOf(values, card.id ?? '', card.line, card.front);
		const question: Question = {
			...base,
			kind: 'card',
			back,
			reverse: card.reverse || values.reverse
		};
		return [{ question, column: card.column }];
	});
	reportUnused(fields, 'card', findings);
	if (read.length === 0) leaveOut(block, reading);
	return { read, heldBack: heldBack + cards.length - read.length };
}

function parseQuestion(
	block: Block,
	language: string,
	lookup: Lookup,
	reading: Reading
): ReadBlock {
	const { swallowed } = block;
	if (swallowed === null) return parseOne(block, language, lookup, reading);
	for (const { first } of swallowed.questions)
		reading.findings.report('question-swallowed', placeOf(first), { line: first.number });
	for (const { line } of swallowed.rows) reading.use(line, 'left out');
	const { read, heldBack } = parseOne(block, language, lookup, reading);
	return { read, heldBack: heldBack + swallowed.questions.length };
}

function parseOne(block: Block, language: string, lookup: Lookup, reading: Reading): ReadBlock {
	const { findings } = reading;
	const before = findings.errors();
	const start = { line: block.line.number, column: block.column };
	const { text, id } = takeId(block.text, start, findings);
	const draft = assemble(block, text, reading);
	const values = readFields(draft.fields, reading.vocabulary, lookup.find, findings);
	const prompt = lined(draft.prompt);
	if (prompt === '') findings.report(block.role === 'fill' ? 'no-gap' : 'no-prompt', start, {});
	checkLengths(draft, findings);
	// With an error so far its lines are not what they seem, and more errors would only confuse.
	const particulars =
		findings.errors() > before
			? null
			: particularsOf(block, draft, prompt, values, language, lookup, reading);
	if (particulars === null || findings.errors() > before) {
		leaveOut(block, reading);
		return { read: [], heldBack: 1 };
	}
	if (id !== null && values.id !== null && id !== values.id) {
		findings.report('two-ids', start, { text: `Id: ${values.id}`, id });
	}
	reportUnused(draft.fields, particulars.kind, findings);
	const base = baseOf(values, id ?? values.id ?? '', start.line, prompt);
	// Not spread: that took a tenth of the time of reading.
	return {
		read: [{ question: Object.assign(base, particulars) as Question, column: start.column }],
		heldBack: 0
	};
}

function particularsOf(
	block: Block,
	draft: Draft,
	prompt: string,
	values: FieldValues,
	language: string,
	lookup: Lookup,
	reading: Reading
): Particulars | null {
	const { vocabulary, findings } = reading;
	const wish = values.wish === 'unknown' ? null : values.wish;
	switch (draft.shape) {
		case 'options':
		case 'lettered': {
			const allowed = fits(wish, ['single', 'multiple', 'truefalse'], 'options', draft, findings);
			const choice = allowed ? parseChoice(draft, wish, vocabulary, findings) : null;
			return choice === null || choice.kind === 'truefalse'
				? choice
				: { ...choice, shuffle: values.shuffle };
		}
		case 'answers': {
			const allowed = fits(wish, ['short', 'numeric', 'truefalse'], '= answers', draft, findings);
			const answers = allowed
				? parseAnswers(draft.entries, wish, language, vocabulary, findings)
				: null;
			if (answers?.kind !== 'short') return answers;
			const truth = wish === null ? truthByLetter(draft.entries, prompt, reading) : null;
			return truth ?? { ...answers, typos: values.typos };
		}
		case 'pairs':
			return fits(wish, ['match', 'categorise'], 'pairs', draft, findings)
				? parsePairs(draft, wish, findings)
				: null;
		case 'items':
			return fits(wish, ['order'], 'numbered lines', draft, findings)
				? parseOrder(draft, findings)
				: null;
		case 'gaps': {
			const allowed = fits(wish, ['cloze'], 'gaps', draft, findings);
			const cloze = allowed ? parseCloze(prompt, draft, findings) : null;
			return cloze === null ? null : { ...cloze, typos: values.typos };
		}
		case 'back':
			return parseBack(block, draft, prompt, wish, values, reading);
		case 'model':
			return fits(wish, ['open'], 'a model answer', draft, findings)
				? parseOpen(draft, findings)
				: null;
		case 'places':
			return fits(wish, ['find'], 'a sentence to find', draft, findings)
				? parseFind(draft, values.evidence, lookup)
				: null;
		case 'none':
			reportNoAnswer(draft, block, prompt, reading);
			return null;
	}
}

function leaveOut(block: Block, reading: Reading): void {
	reading.use(block.line, 'left out');
	for (const row of block.body) reading.use(row.line, 'left out');
}

/** `A:` is a card, except that `Answer: true` is plainly a true-or-false question. */
function parseBack(
	block: Block,
	draft: Draft,
	prompt: string,
	wish: FieldValues['wish'],
	values: FieldValues,
	reading: Reading
): Particulars | null {
	const { vocabulary, findings } = reading;
	const field = draft.fields.find(({ key }) => key === 'back');
	const truth =
		field === undefined
			? undefined
			: vocabulary.truth.get(flowed(field.text).toLowerCase().replace(/\.$/u, ''));
	if (field !== undefined && truth !== undefined && (wish === null || wish === 'truefalse')) {
		findings.report('answer-true-false', field, {});
		return { kind: 'truefalse', key: truth, feedback: { true: null, false: null } };
	}
	const letter =
		field === undefined || wish !== null ? null : truthOfLetter(flowed(field.text), vocabulary);
	if (field !== undefined && letter !== null && asksForTruth(prompt, vocabulary)) {
		findings.report('truth-letter-read', field, { text: flowed(field.text), word: String(letter) });
		return { kind: 'truefalse', key: letter, feedback: { true: null, false: null } };
	}
	if (!fits(wish, ['card'], 'A:, the back of a flashcard', draft, findings)) return null;
	const card = parseCard(draft, findings);
	if (card === null) return null;
	if (wish === null && field !== undefined) noteAnswerAsCard(block, field, reading);
	return { ...card, reverse: values.reverse };
}

/** `Answer: …` may be meant to be checked; `A:` and `Type: card` say what they mean. */
function noteAnswerAsCard(
	block: Block,
	field: Draft['fields'][number],
	{ vocabulary, findings }: Reading
): void {
	const line = block.body.find((row) => row.line.number === field.line)?.line;
	const mark = line === undefined ? null : markOf(line, vocabulary);
	if (mark?.type !== 'field' || mark.key !== 'answer') return;
	findings.report('answer-as-card', field, {
		keyword: mark.keyword.written,
		text: flowed(field.text)
	});
}

function fits(
	wish: FieldValues['wish'],
	kinds: readonly FieldValues['wish'][],
	shape: string,
	draft: Draft,
	findings: Findings
): boolean {
	if (wish === null || kinds.includes(wish)) return true;
	const place = draft.fields.find(({ key }) => key === 'type') ?? draft;
	findings.report('type-mismatch', place, { type: wish, shape });
	return false;
}

function checkLengths(draft: Draft, findings: Findings): void {
	checkLength('prompt', lined(draft.prompt), draft.prompt, findings);
	for (const entry of draft.entries) {
		checkLength(
			'answer',
			entry.is.type === 'pair' ? `${entry.is.left} ${flowed(entry.text)}` : flowed(entry.text),
			entry,
			findings
		);
		if (entry.feedback !== null)
			checkLength('feedback', lined(entry.feedback), entry.feedback, findings);
	}
	for (const field of draft.fields)
		checkLength(field.key === 'back' ? 'back' : field.key, lined(field.text), field, findings);
}

const deep = new RegExp(`^\\s*(?:>\\s*){${String(maximumDepth + 1)}}`, 'mu');

function checkLength(
	what: string,
	text: string,
	place: { line: number; column: number },
	findings: Findings
): void {
	if (text.length > maximumText)
		findings.report('text-too-long', place, { what, count: text.length });
	else if (text.includes('>') && deep.test(text)) findings.report('text-too-deep', place, {});
}

function baseOf(
	values: FieldValues,
	id: string,
	line: number,
	prompt: string
): Omit<QuestionBase, 'aliases'> {
	const { hints, explanation, evidence, tags, difficulty, points, version, fact, allow } = values;
	const base = {
		id,
		line,
		prompt,
		hints,
		explanation,
		evidence,
		tags,
		difficulty,
		points,
		version
	};
	if (fact === null && allow.length === 0) return base;
	return {
		...base,
		...(fact === null ? {} : { fact }),
		...(allow.length === 0 ? {} : { allow })
	};
}
