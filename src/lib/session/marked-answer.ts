import type { AnswerEvent, Deed } from '#lib/core/progress/event.ts';
import type { Answer } from '#lib/core/question/answer.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { Invalid, Score } from '#lib/core/question/score.ts';
import { editionOf } from '#lib/core/question/edition.ts';
import { cardKey } from '#lib/core/schedule/card.ts';

export type Scored = Extract<Score, { status: 'scored' }>;

/** Why "Check" did not move on: nothing was answered, or what was answered cannot be marked yet. */
export type Problem = { readonly code: 'unanswered' } | Invalid;

export function problemOf(score: Exclude<Score, Scored>): Problem {
	return score.status === 'unanswered' ? { code: 'unanswered' } : score.why;
}

/** How and where an answer was given. */
export type Circumstances = Pick<
	AnswerEvent,
	'where' | 'attempt' | 'set' | 'version' | 'hints' | 'elapsed' | 'retry' | 'certainty'
>;

/** What to write of an answer; what it says about each card comes from its score. */
export function answerDeed(
	question: Question,
	answer: Answer,
	score: Scored,
	circumstances: Circumstances
): Deed {
	return {
		type: 'answer',
		...circumstances,
		question: question.id,
		answer,
		share: score.share,
		verdict: score.verdict,
		parts: score.parts.map(({ part, share, guess }) => ({
			card: cardKey(circumstances.set, question.id, part),
			share,
			guess,
			key: editionOf(question, part).key
		}))
	};
}

/** The score of an answer that the learner says was right after all. */
export function overruled(score: Scored): Scored {
	const parts = score.parts.map((part) => ({ ...part, share: 1 }));
	return { ...score, verdict: 'right', share: 1, parts };
}
