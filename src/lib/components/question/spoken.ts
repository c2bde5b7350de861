import { plainText } from '#lib/core/prose/plain.ts';
import { keyText } from '#lib/core/question/key-text.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { Score } from '#lib/core/question/score.ts';
import { noteWords, verdictWords } from './verdict-words.ts';

/**
 * What a screen reader says once an answer is marked: the verdict, the key where it was missed, the teacher's words and
 * the explanation. Empty for a score that is not `scored`.
 */
export function spoken(score: Score, question: Question): string {
	if (score.status !== 'scored') return '';
	const own = question.kind === 'card' || question.kind === 'open';
	const part = score.parts.length === 1 ? score.parts[0]?.part : undefined;
	const key = score.verdict === 'right' || own ? [] : [keyText(question, part ?? 'whole')];
	return [
		verdictWords(score.verdict, question.kind),
		...key.map((text) => `Correct answer: ${plainText(text)}`),
		...score.notes.map(noteWords),
		...score.feedback.map(plainText),
		...(question.explanation === null ? [] : [plainText(question.explanation)])
	]
		.map(sentence)
		.join(' ');
}

/** A pause where a line ends. */
function sentence(text: string): string {
	const line = text.trim().replaceAll('\n', ', ');
	return /[.!?…:;”"]$/.test(line) ? line : `${line}.`;
}
