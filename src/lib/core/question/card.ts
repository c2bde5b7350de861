import type { QuestionBase } from './question.ts';
import type { Score } from './score.ts';
import { scored } from './verdict.ts';

/** A flashcard: `prompt` is its front. */
export interface CardQuestion extends QuestionBase {
	readonly kind: 'card';
	readonly back: string;
	/** Asked both ways. */
	readonly reverse: boolean;
}

/** The learner turned the card and said whether it was remembered; nobody guesses against themselves. */
export function markCard(part: string, remembered: boolean): Score {
	return scored([
		{ part: part === 'front' ? 'front' : 'back', share: remembered ? 1 : 0, guess: 0 }
	]);
}
