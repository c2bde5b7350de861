/**
 * What a learner gave. Options, items and categories are named by their text, not by position,
 * so that an answer in the log still speaks when the file was reordered or is gone.
 */
export type Answer =
	| { readonly kind: 'single'; readonly chosen: string | null }
	| { readonly kind: 'multiple'; readonly chosen: readonly string[] }
	| { readonly kind: 'truefalse'; readonly chosen: boolean | null }
	| { readonly kind: 'short'; readonly text: string }
	| { readonly kind: 'numeric'; readonly text: string }
	/** One entry a gap that was asked, by its name (`g1`). */
	| {
			readonly kind: 'cloze';
			readonly gaps: readonly { readonly gap: string; readonly text: string }[];
	  }
	| { readonly kind: 'order'; readonly items: readonly string[] }
	| {
			readonly kind: 'match';
			readonly pairs: readonly { readonly left: string; readonly right: string | null }[];
	  }
	| {
			readonly kind: 'categorise';
			readonly items: readonly { readonly text: string; readonly category: string | null }[];
	  }
	| { readonly kind: 'card'; readonly remembered: boolean }
	/** `met` are the criteria that the learner found met; without criteria, `remembered` alone counts. */
	| {
			readonly kind: 'open';
			readonly text: string;
			readonly met: readonly string[];
			readonly remembered: boolean;
	  }
	/** The sentence pointed at, as plain text; empty before. */
	| { readonly kind: 'find'; readonly quote: string };
