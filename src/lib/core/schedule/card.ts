import type { Question } from '../question/question.ts';

/** `set / question / part`, as one string: the identity of everything that is scheduled. */
export type CardKey = string;

export interface Card {
	readonly key: CardKey;
	readonly set: string;
	readonly question: string;
	/** `whole`; `g1`… for a gap; `back` (asked from the front) and `front` for a flashcard. */
	readonly part: string;
}

export function cardKey(set: string, question: string, part: string): CardKey {
	return `${set}/${question}/${part}`;
}

/** The parts of a question that are learnt, and forgotten, apart from one another. */
export function partsOf(question: Question): readonly string[] {
	switch (question.kind) {
		case 'card':
			return question.reverse ? ['back', 'front'] : ['back'];
		case 'cloze':
			return question.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.name]));
		default:
			return ['whole'];
	}
}

export function cardsOf(set: string, question: Question): readonly Card[] {
	return partsOf(question).map((part) => ({
		key: cardKey(set, question.id, part),
		set,
		question: question.id,
		part
	}));
}

/** A key taken apart again. Ids hold no slash; should one, it is taken as the question's. */
export function cardOf(key: CardKey): Card {
	const first = key.indexOf('/');
	const last = key.lastIndexOf('/');
	return {
		key,
		set: key.slice(0, Math.max(first, 0)),
		question: key.slice(first + 1, Math.max(last, first + 1)),
		part: key.slice(last + 1)
	};
}
