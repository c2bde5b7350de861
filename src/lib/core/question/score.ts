/** How one card's worth of a question went. */
export interface PartScore {
	/** `whole`, or the name of a gap (`g1`), `back` or `front`: see `schedule/card.ts`. */
	readonly part: string;
	/** 0–1. */
	readonly share: number;
	/** Chance of getting it right without knowing, 0–1. */
	readonly guess: number;
}

/** Why a right answer was not literally the key. */
export type ScoreNote =
	| { readonly code: 'typo'; readonly readAs: string }
	| { readonly code: 'accent'; readonly readAs: string };

/** Why an answer cannot be marked yet; wording is for the screen. */
export type Invalid =
	| { readonly code: 'not-a-number' }
	| { readonly code: 'ambiguous-thousands'; readonly text: string }
	| { readonly code: 'wrong-unit'; readonly unit: string }
	| { readonly code: 'incomplete'; readonly missing: number }
	/** Marks hang on how sure the learner is, which was not said. */
	| { readonly code: 'no-certainty' };

export type Score =
	| { readonly status: 'unanswered' }
	| { readonly status: 'invalid'; readonly why: Invalid }
	| {
			readonly status: 'scored';
			readonly verdict: 'right' | 'partly' | 'wrong';
			/** 0–1. */
			readonly share: number;
			readonly parts: readonly PartScore[];
			readonly notes: readonly ScoreNote[];
			/** The teacher's words on what was answered, in the order of the answer; Markdown. */
			readonly feedback: readonly string[];
	  };
