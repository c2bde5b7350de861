import { acceptedIn } from '../question/edition.ts';
import { answersOf } from '../format/question-id.ts';
import type { Question, QuestionKind, QuestionSet } from '../question/question.ts';

/** Whether it stands in the file now; what was removed waits for its text to return. */
export type Presence = 'present' | 'removed';

export interface KnownGap {
	/** `g1`: the card's part, and never another gap's of this question. */
	readonly name: string;
	readonly accept: readonly string[];
	readonly state: Presence;
}

/** What must be remembered of a question to know it again when its text has changed. */
export interface KnownQuestion {
	readonly id: string;
	readonly state: Presence;
	readonly kind: QuestionKind;
	readonly prompt: string;
	/** What is right and what is offered, as in `answersOf`. */
	readonly answers: readonly string[];
	/** Those that stand in the text first, in its order. */
	readonly gaps: readonly KnownGap[];
	/** Ids that it had before. */
	readonly aliases: readonly string[];
}

/** What is known of a set: its questions in the order of the file, then the removed ones. Ids are all different. */
export interface Known {
	/** Id of the set. */
	readonly set: string;
	readonly questions: readonly KnownQuestion[];
}

/**
 * What is known from now on, of a set whose ids and gap names are settled. Whatever was known before and stands in the
 * file no more is kept as removed.
 */
export function knownOf(set: QuestionSet, before: Known | null): Known {
	const old = new Map(before?.questions.map((question) => [question.id, question]));
	const ids = new Set(set.questions.map(({ id }) => id));
	const aliases = new Set(set.questions.flatMap((question) => question.aliases ?? []));
	const present = set.questions.map((question) => {
		const gaps = [question.id, ...(question.aliases ?? [])].flatMap(
			(id) => old.get(id)?.gaps ?? []
		);
		return knownQuestion(question, gaps);
	});
	const removed = [...old.values()].flatMap((question): readonly KnownQuestion[] =>
		ids.has(question.id) || aliases.has(question.id)
			? []
			: [
					{
						...question,
						state: 'removed',
						aliases: question.aliases.filter((alias) => !ids.has(alias) && !aliases.has(alias))
					}
				]
	);
	return { set: set.id, questions: [...present, ...removed] };
}

function knownQuestion(question: Question, gapsBefore: readonly KnownGap[]): KnownQuestion {
	const { id, kind, prompt, aliases = [] } = question;
	return {
		id,
		state: 'present',
		kind,
		prompt,
		answers: answersOf(question),
		gaps: knownGaps(question, gapsBefore),
		aliases
	};
}

function knownGaps(question: Question, before: readonly KnownGap[]): readonly KnownGap[] {
	const present =
		question.kind === 'cloze'
			? question.pieces.flatMap((piece): readonly KnownGap[] =>
					typeof piece === 'string'
						? []
						: [{ name: piece.name, accept: acceptedIn(piece), state: 'present' }]
				)
			: [];
	const names = new Set(present.map(({ name }) => name));
	const removed = before.flatMap((gap): readonly KnownGap[] => {
		if (names.has(gap.name)) return [];
		names.add(gap.name);
		return [{ ...gap, state: 'removed' }];
	});
	return [...present, ...removed];
}
