/**
 * A question as it stands before an answer is given: without its key, in the order of this showing.
 * Components get this and nothing else until the answer is in.
 */
export type Asked =
	| { readonly kind: 'single'; readonly prompt: string; readonly options: readonly string[] }
	| { readonly kind: 'multiple'; readonly prompt: string; readonly options: readonly string[] }
	| { readonly kind: 'truefalse'; readonly prompt: string }
	| { readonly kind: 'short'; readonly prompt: string }
	| { readonly kind: 'numeric'; readonly prompt: string; readonly unit: string | null }
	| {
			readonly kind: 'cloze';
			readonly prompt: string;
			readonly pieces: readonly (string | AskedGap)[];
	  }
	| { readonly kind: 'order'; readonly prompt: string; readonly items: readonly string[] }
	| {
			readonly kind: 'match';
			readonly prompt: string;
			readonly lefts: readonly string[];
			readonly rights: readonly string[];
	  }
	| {
			readonly kind: 'categorise';
			readonly prompt: string;
			readonly items: readonly string[];
			readonly categories: readonly string[];
	  }
	| { readonly kind: 'card'; readonly prompt: string }
	| { readonly kind: 'open'; readonly prompt: string }
	| { readonly kind: 'find'; readonly prompt: string; readonly passages: readonly AskedPassage[] };

/** A paragraph to look through, as plain sentences. */
export interface AskedPassage {
	/** Number of the paragraph. */
	readonly paragraph: number;
	readonly sentences: readonly string[];
}

export type AskedGap =
	| { readonly mode: 'typed'; readonly name: string; readonly hint: string | null }
	| { readonly mode: 'chosen'; readonly name: string; readonly options: readonly string[] };
