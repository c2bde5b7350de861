import type { QuestionTraits } from '../../question/library-entry.ts';
import type { QuestionKind } from '../../question/question.ts';
import type { Card } from '../card.ts';
import type { Memory } from '../memory/memory.ts';
import { passes } from '../memory/passes.ts';

/** How a fact is asked: recognised among others, said within its sentence, or produced from nothing. */
export type FormStage = 'choice' | 'gap' | 'typed';

/** One way of asking a fact that is asked in several. */
export interface Form {
	readonly card: Card;
	/** `null` for a form never met, or one that starts afresh. */
	readonly memory: Memory | null;
	readonly stage: FormStage;
}

/**
 * Days of stability from which a fact is asked in a gap, and from which it is typed. Below the first a learner forgets
 * within the week, and choosing is hard enough; a fact that lasts a month is known well enough to be said without help.
 */
export const stageFrom = { gap: 7, typed: 30 } as const;

const stages: Readonly<Record<QuestionKind, FormStage>> = {
	single: 'choice',
	multiple: 'choice',
	truefalse: 'choice',
	match: 'choice',
	categorise: 'choice',
	order: 'choice',
	cloze: 'gap',
	short: 'typed',
	numeric: 'typed',
	card: 'typed',
	open: 'typed',
	find: 'choice'
};

const rank: Readonly<Record<FormStage, number>> = { choice: 0, gap: 1, typed: 2 };
const stageCount = 3;

export function stageOf({ kind }: Pick<QuestionTraits, 'kind'>): FormStage {
	return stages[kind];
}

/** How long a fact lasts, in days; 0 before any form of it has left its steps. */
export function factStability(forms: readonly Form[]): number {
	const last = lastAnswered(forms)?.memory ?? null;
	if (last === null || last.phase !== 'review') return 0;
	// A fact is as strong as its strongest form, until an answer shows otherwise.
	if (!passes(last.lastShare)) return last.stability;
	return forms.reduce(
		(most, { memory }) => (memory?.phase === 'review' ? Math.max(most, memory.stability) : most),
		0
	);
}

export function stageFor(stability: number): FormStage {
	if (stability >= stageFrom.typed) return 'typed';
	return stability >= stageFrom.gap ? 'gap' : 'choice';
}

/** The form that speaks for a fact: when that is due, the fact is. It is the one answered last; `null` when none ever was. */
export function lastAnswered(forms: readonly Form[]): Form | null {
	return forms.reduce<Form | null>((last, form) => {
		if (form.memory === null) return last;
		if (last?.memory == null) return form;
		const later = form.memory.lastAt - last.memory.lastAt;
		return later > 0 || (later === 0 && form.card.key < last.card.key) ? form : last;
	}, null);
}

/**
 * The form to ask for how well the fact is known: of the stage that fits, else of the nearest one below, else of the
 * nearest above; of several the one that was answered longest ago, if ever.
 */
export function aptForm(forms: readonly Form[]): Form | null {
	const wanted = rank[stageFor(factStability(forms))];
	const distance = ({ stage }: Form): number => {
		const above = rank[stage] - wanted;
		return above > 0 ? stageCount + above : -above;
	};
	return (
		forms.toSorted((one, other) => distance(one) - distance(other) || byRest(one, other))[0] ?? null
	);
}

/** The easiest first; among these the one that was answered longest ago, and else in the order given. */
export function easiestFirst(forms: readonly Form[]): readonly Form[] {
	return forms.toSorted((one, other) => rank[one.stage] - rank[other.stage] || byRest(one, other));
}

function byRest({ memory: one }: Form, { memory: other }: Form): number {
	return (one?.lastAt ?? 0) - (other?.lastAt ?? 0);
}
