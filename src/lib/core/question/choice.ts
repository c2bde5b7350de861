import type { QuestionBase } from './question.ts';

export interface Option {
	/** Markdown; different from every other option of the question. */
	readonly text: string;
	/** Share of the points that choosing it earns: 1 a key, 0 a distractor, between −1 and 1 as the file says. */
	readonly credit: number;
	readonly feedback: string | null;
}

export interface SingleQuestion extends QuestionBase {
	readonly kind: 'single';
	/** In the file's order; exactly one has credit 1. */
	readonly options: readonly Option[];
	readonly shuffle: boolean;
}

export interface MultipleQuestion extends QuestionBase {
	readonly kind: 'multiple';
	readonly options: readonly Option[];
	readonly shuffle: boolean;
}
