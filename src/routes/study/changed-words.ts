import { plainText } from '#lib/core/prose/plain.ts';
import { answerText } from '#lib/core/question/answer-text.ts';
import type { Answer } from '#lib/core/question/answer.ts';
import type { Changed } from '#lib/session/changed.ts';

/**
 * Why a card comes before its day, in a sentence or two, to be read before the question.
 *
 * @param part of the question that is asked
 */
export function changedWords({ by, before }: Changed, part: string): string {
	if (by === 'version')
		return 'The teacher asks for a fresh start with this question: it counts as new. What you answered before stays in your history.';
	const was = before === null ? '' : plainText(answerText(null, ofPart(before, part)));
	return was === ''
		? 'The answer to this question has been changed since you last gave it. What you knew before may be wrong now.'
		: `The answer to this question has been changed since you last gave it. “${was}” was right then, and may be wrong now.`;
}

/** Of a text with several gaps, the one that is asked. */
function ofPart(answer: Answer, part: string): Answer {
	if (answer.kind !== 'cloze') return answer;
	return { ...answer, gaps: answer.gaps.filter(({ gap }) => gap === part) };
}
