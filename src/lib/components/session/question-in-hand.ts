import type { Answer } from '#lib/core/question/answer.ts';
import type { Asked } from '#lib/core/question/asked.ts';
import type { Certainty } from '#lib/core/progress/event.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { Score } from '#lib/core/question/score.ts';
import type { Problem } from '#lib/session/marked-answer.ts';

/** What a quiz and a study session have in common: one question at a time, asked or marked. */
export interface QuestionInHand {
	readonly question: Question | null;
	readonly part: string;
	readonly asked: Asked | null;
	readonly draft: Answer | null;
	readonly hints: readonly string[];
	readonly hintsLeft: number;
	readonly problem: Problem | null;
	/** Set while feedback shows. */
	readonly score: Extract<Score, { status: 'scored' }> | null;
	/** How sure the learner says to be, and how to say it; left out where it is not asked. */
	readonly certainty?: {
		readonly chosen: Certainty | null;
		readonly choose: (certainty: Certainty) => void;
		/** What each brings, where marks hang on it. */
		readonly stakes?: Readonly<Record<Certainty, string>>;
	};
	readonly setDraft: (draft: Answer) => void;
	readonly hint: () => Promise<void>;
	readonly check: () => Promise<void>;
	readonly next: () => Promise<void>;
	readonly skip: () => Promise<void>;
}
