import type { QuestionBase } from './question.ts';
import type { MarkingContext } from './marking-context.ts';
import type { Score, ScoreNote } from './score.ts';
import { judge, type TypedKey } from './typed.ts';
import { scored, unanswered } from './verdict.ts';

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

/** Each gap is a part of its own; gaps left empty count as missed as soon as one is filled. */
export function markCloze(
	question: ClozeQuestion,
	part: string,
	given: readonly { readonly gap: string; readonly text: string }[],
	context: MarkingContext
): Score {
	const gaps = question.pieces.filter((piece) => typeof piece !== 'string');
	const asked = part === 'whole' ? gaps : gaps.filter((gap) => gap.name === part);
	const textOf = new Map(given.map(({ gap, text }) => [gap, text]));
	if (asked.every((gap) => (textOf.get(gap.name) ?? '').trim() === '')) return unanswered;
	const notes: ScoreNote[] = [];
	const parts = asked.map((gap) => {
		const text = textOf.get(gap.name) ?? '';
		if (gap.mode === 'chosen') {
			const right = gap.options.some((option) => option.right && option.text === text);
			return { part: gap.name, share: right ? 1 : 0, guess: 1 / gap.options.length };
		}
		const verdict = judge(text, typedKey(question, gap), context);
		if (verdict.note !== null) notes.push(verdict.note);
		return { part: gap.name, share: verdict.right ? 1 : 0, guess: 0 };
	});
	return scored(parts, [], notes);
}

function typedKey(question: ClozeQuestion, gap: Gap & { readonly mode: 'typed' }): TypedKey {
	return {
		owner: `${question.id}/${gap.name}`,
		accept: gap.accept.map((text) => ({ text, exact: false, feedback: null })),
		reject: [],
		typos: question.typos
	};
}
