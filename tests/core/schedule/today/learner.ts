import { emptyDay } from '#lib/core/progress/day-so-far.ts';
import { defaultSettings } from '#lib/core/progress/settings.ts';
import type { QuestionTraits } from '#lib/core/question/library-entry.ts';
import { cardKey, cardOf } from '#lib/core/schedule/card.ts';
import type { LearnerState, ListedSet, SetState } from '#lib/core/schedule/today/learner-state.ts';
import { dawn, monday } from '../memories.ts';

/** A question of a set made for a test: its cards, and whatever is to be known of it. */
export interface MadeQuestion extends Partial<QuestionTraits> {
	readonly id: string;
	/** Names of its cards; one where left out. */
	readonly parts?: readonly string[];
}

export function madeSet(id: string, questions: readonly MadeQuestion[]): ListedSet {
	const cards = questions.flatMap(({ id: question, parts = ['whole'] }) =>
		parts.map((part) => cardOf(cardKey(id, question, part)))
	);
	return {
		id,
		title: `Set ${id}`,
		questionIds: questions.map((question) => question.id),
		traits: questions.map(({ id: _, parts: __, ...traits }) => ({ kind: 'single', ...traits })),
		cards,
		editions: cards.map(() => ({ version: 1, key: 'key' }))
	};
}

/** A learner on a Monday morning, with nothing answered today. */
export function learner(
	sets: readonly SetState[],
	fields: Partial<LearnerState> = {}
): LearnerState {
	return {
		sets,
		cardStatus: new Map(),
		settings: defaultSettings,
		tests: [],
		allowance: null,
		spread: null,
		today: emptyDay,
		now: dawn,
		day: monday,
		...fields
	};
}
