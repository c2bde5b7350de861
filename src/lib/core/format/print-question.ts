import type { CardQuestion } from '../question/card.ts';
import type { Question } from '../question/question.ts';
import { choiceType, printTick } from './choice.ts';
import { printCloze } from './cloze.ts';
import type { Likeness } from './escape.ts';
import { printPlaces } from './find.ts';
import { printList } from './list.ts';
import { needsCategoriseType, printCategorise, printMatch } from './match.ts';
import { printNumericKey } from './numeric.ts';
import { printCriteria } from './open.ts';
import { printOrder } from './order.ts';
import { printBehind, printFeedback } from './print-text.ts';
import { needsShortType, printAcceptedText } from './short.ts';
import { printTrueFalse } from './truefalse.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface PrintContext {
	readonly vocabulary: Vocabulary;
	readonly language: string;
}

/** A question's lines, without an empty line after it. */
export function printQuestion(question: Question, context: PrintContext): readonly string[] {
	return [
		...printStart(question, context),
		...printShape(question, context),
		...printFields(question, context)
	];
}

function printStart(question: Question, { vocabulary }: PrintContext): readonly string[] {
	const fill = question.kind === 'cloze';
	const text = fill ? printCloze(question) : question.prompt;
	const [first = '', ...rest] = printBehind(
		fill ? 'Fill:' : 'Q:',
		text,
		vocabulary,
		spareIn(question)
	);
	// Right above the answers a quotation would look like feedback.
	const quoted = rest.at(-1)?.startsWith('>') === true && !fill ? [''] : [];
	return [`${first} ^${question.id}`, ...rest, ...quoted];
}

/** Formulas and statements may stand in a prompt that is answered by options or by `=`, and in gaps. */
function spareIn(question: Question): readonly Likeness[] {
	switch (question.kind) {
		case 'single':
		case 'multiple':
		case 'short':
		case 'numeric':
		case 'truefalse':
		case 'cloze':
			return ['weak'];
		default:
			return [];
	}
}

function printShape(question: Question, context: PrintContext): readonly string[] {
	const { vocabulary } = context;
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return question.options.flatMap((option) => [
				...printBehind(`- ${printTick(option)}`, option.text, vocabulary),
				...printFeedback(option.feedback)
			]);
		case 'truefalse':
			return printTrueFalse(question).flatMap(([row, feedback]) => [
				row,
				...printFeedback(feedback)
			]);
		case 'short':
			return [
				...question.accept.flatMap((answer) => [
					`= ${printAcceptedText(answer)}`,
					...printFeedback(answer.feedback)
				]),
				...question.reject.flatMap((answer) => [
					`!= ${printAcceptedText(answer)}`,
					...printFeedback(answer.feedback)
				])
			];
		case 'numeric':
			return [
				...question.accept.flatMap((key) => [
					`= ${printNumericKey(key)}`,
					...printFeedback(key.feedback)
				]),
				...question.reject.flatMap((key) => [
					`!= ${printNumericKey(key)}`,
					...printFeedback(key.feedback)
				])
			];
		case 'cloze':
			return [];
		case 'order':
			return printOrder(question);
		case 'match':
			return printMatch(question);
		case 'categorise':
			return printCategorise(question);
		case 'card':
			return printBehind('A:', question.back, vocabulary);
		case 'open':
			return [...printBehind('Model:', question.model, vocabulary), ...printCriteria(question)];
		case 'find':
			return printPlaces(question);
	}
}

/** The fields of a question; of a card without `Reverse:` when its line says so already. */
export function printFields(
	question: Question,
	{ vocabulary, language }: PrintContext,
	reverse = true
): readonly string[] {
	const rows: string[] = [];
	for (const hint of question.hints) rows.push(...printBehind('Hint:', hint, vocabulary));
	if (question.explanation !== null)
		rows.push(...printBehind('Explanation:', question.explanation, vocabulary));
	const said = question.kind === 'find' ? question.places : [];
	for (const { quote } of question.evidence)
		if (!said.includes(quote)) rows.push(`Evidence: "${quote}"`);
	if (question.tags.length > 0) rows.push(`Tags: ${printList(question.tags, ',')}`);
	if (question.difficulty !== null) rows.push(`Difficulty: ${question.difficulty}`);
	const type = typeOf(question, vocabulary, language);
	if (type !== null) rows.push(`Type: ${type}`);
	if ((question.kind === 'short' || question.kind === 'cloze') && !question.typos)
		rows.push('Typos: no');
	if (question.points !== 1) rows.push(`Points: ${String(question.points)}`);
	if ((question.kind === 'single' || question.kind === 'multiple') && !question.shuffle)
		rows.push('Shuffle: no');
	if (reverse && question.kind === 'card' && question.reverse) rows.push('Reverse: yes');
	if (question.version !== 1) rows.push(`Version: ${String(question.version)}`);
	if (question.fact !== undefined) rows.push(`Fact: ${question.fact}`);
	if (question.allow !== undefined) rows.push(`Allow: ${printList(question.allow, ',')}`);
	return rows;
}

/** The `Type:` that must be said because the looks of the answers mean another kind. */
function typeOf(question: Question, vocabulary: Vocabulary, language: string): string | null {
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return choiceType(question, vocabulary);
		case 'short':
			return needsShortType(question, vocabulary, language) ? 'short' : null;
		case 'categorise':
			return needsCategoriseType(question) ? 'categorise' : null;
		case 'card':
			return needsCardType(question, vocabulary) ? 'card' : null;
		default:
			return null;
	}
}

function needsCardType(card: CardQuestion, vocabulary: Vocabulary): boolean {
	return vocabulary.truth.has(card.back.toLowerCase().replace(/\.$/u, ''));
}
