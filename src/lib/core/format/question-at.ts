import type { Question, QuestionSet } from '../question/question.ts';
import { atLine } from './at-line.ts';
import { openerOf } from './opener.ts';
import { sourceLine } from './source-line.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Lines looked at upwards: nobody's question is longer. */
const farthest = 400;

/** Whether a question begins in a stretch of a file: one that was held back stands where the set has none. */
export function startsQuestion(text: string, language: string): boolean {
	const vocabulary = vocabularyOf(language);
	return text
		.split('\n')
		.some((line, at) => openerOf(sourceLine(line, at + 1), vocabulary)?.type === 'start');
}

/**
 * The question of which a line is part, as the file was read; `null` in the header, in the article, and in a question
 * that was held back.
 *
 * @param line from 1
 * @param textOf a line of the file by its number
 */
export function questionAt(
	set: QuestionSet,
	line: number,
	textOf: (line: number) => string
): Question | null {
	const found = atLine(set, line);
	if (found.at !== 'question' || line - found.question.line > farthest) return null;
	const { question } = found;
	const vocabulary = vocabularyOf(set.language);
	for (let at = line; at > question.line; at -= 1) {
		const type = openerOf(sourceLine(textOf(at), at), vocabulary)?.type;
		if (type === 'start' || type === 'heading') return null;
	}
	return question;
}
