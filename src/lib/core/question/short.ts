import type { QuestionBase } from './question.ts';
import type { MarkingContext } from './marking-context.ts';
import type { Score } from './score.ts';
import { judge } from './typed.ts';
import { scoredWhole, unanswered } from './verdict.ts';

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

export function markShort(question: ShortQuestion, text: string, context: MarkingContext): Score {
	if (text.trim() === '') return unanswered;
	const { id, accept, reject, typos } = question;
	const { right, note, feedback } = judge(text, { owner: id, accept, reject, typos }, context);
	return scoredWhole(right ? 1 : 0, 0, [feedback], note === null ? [] : [note]);
}
