import type { AnswerEvent, Certainty, ProgressEvent, ReviewEvent } from '../../progress/event.ts';
import type { CardKey } from '../card.ts';
import type { Grade } from './grade.ts';

/** One asking of one card and how it went: what an event of the log says of a memory. */
export interface Review {
	readonly card: CardKey;
	/** UTC milliseconds. */
	readonly at: number;
	/** Study day. */
	readonly day: number;
	readonly where: 'quiz' | 'study';
	/** Another try in the same sitting, after the first was marked. */
	readonly retry: boolean;
	/** Of the question, as it was answered; 1 where the event does not say. */
	readonly version: number;
	/** What was right then; `null` where the event does not say. */
	readonly key: string | null;
	readonly outcome: Outcome;
	/** Milliseconds it took; of a question with several parts, each has its share. */
	readonly elapsed: number;
	/** As the learner said before seeing whether it is right; `null` where that was not said. */
	readonly certainty: Certainty | null;
}

export type Outcome =
	/** The learner's own button. */
	| { readonly by: 'learner'; readonly grade: Grade }
	/** Marked: how much was right (0–1), and the chance of that for one who did not know. */
	| { readonly by: 'marking'; readonly share: number; readonly guess: number };

/**
 * What an event teaches of each card it touches; nothing when it is neither an answer nor a review, nor when it was
 * answered before a text was read or with the text at hand.
 */
export function reviewsIn(event: ProgressEvent): readonly Review[] {
	switch (event.type) {
		case 'answer':
			return event.where === 'before' || event.where === 'during' ? [] : answerReviews(event);
		case 'review':
			return [pressedReview(event)];
		default:
			return [];
	}
}

function answerReviews(event: AnswerEvent): readonly Review[] {
	const helped = hintedGuess(event.hints);
	return event.parts.map((part) => ({
		card: part.card,
		at: event.at,
		day: event.day,
		where: event.where === 'study' ? 'study' : 'quiz',
		retry: event.retry,
		version: event.version,
		key: part.key ?? null,
		outcome: { by: 'marking', share: part.share, guess: Math.max(part.guess, helped) },
		elapsed: event.elapsed / event.parts.length,
		certainty: event.certainty ?? null
	}));
}

function pressedReview(event: ReviewEvent): Review {
	return {
		card: event.card,
		at: event.at,
		day: event.day,
		where: 'study',
		retry: false,
		version: event.version ?? 1,
		key: event.key ?? null,
		outcome: { by: 'learner', grade: event.grade },
		elapsed: event.elapsed,
		certainty: null
	};
}

/** Each hint gives the answer away to half of those who did not know it. */
function hintedGuess(hints: number): number {
	return 1 - 0.5 ** Math.max(0, hints);
}
