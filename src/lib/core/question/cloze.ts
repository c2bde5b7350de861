import type { QuestionBase } from './question.ts';

export type Gap =
	| {
			readonly mode: 'typed';
			/** `g1`, `g2`, …: the card's part. */
			readonly name: string;
			/** Plain text; the first is the one shown as the key. */
			readonly accept: readonly string[];
			readonly hint: string | null;
	  }
	| {
			readonly mode: 'chosen';
			readonly name: string;
			/** Exactly one is right. */
			readonly options: readonly { readonly text: string; readonly right: boolean }[];
	  };

export interface ClozeQuestion extends QuestionBase {
	readonly kind: 'cloze';
	/** The text in order: stretches of Markdown and gaps, at least one of these. */
	readonly pieces: readonly (string | Gap)[];
	readonly typos: boolean;
}
