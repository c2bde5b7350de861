import type { QuestionBase } from './question.ts';

export interface AcceptedText {
	/** Plain text. */
	readonly text: string;
	/** Written in double quotes: no leniency. */
	readonly exact: boolean;
	readonly feedback: string | null;
}

export interface ShortQuestion extends QuestionBase {
	readonly kind: 'short';
	/** At least one; the first is the one shown as the key. */
	readonly accept: readonly AcceptedText[];
	/** Foreseen wrong answers. */
	readonly reject: readonly AcceptedText[];
	readonly typos: boolean;
}
