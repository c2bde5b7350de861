import type { ProgressEvent } from '../core/progress/event.ts';
import type { Names } from '../core/progress/names.ts';
import { cardKey, cardOf, type CardKey } from '../core/schedule/card.ts';
import type { Shelf } from './shelf.ts';

/** What has to be folded again since questions go by other ids than before. */
export interface Moved {
	readonly cards: readonly CardKey[];
	/** Ids of quiz attempts. */
	readonly attempts: readonly string[];
}

const nothing: Moved = { cards: [], attempts: [] };

/**
 * @param fresh a rename among these counts even if it says what is known: an app that knew of none may have written rows
 */
export async function movedBy(
	shelf: Shelf,
	before: Names,
	after: Names,
	fresh: readonly ProgressEvent[]
): Promise<Moved> {
	const questions = movedQuestions(before, after, fresh);
	if (questions.size === 0) return nothing;
	const sets = [...questions.keys()];
	const [memories, holds, attempts] = await Promise.all([
		shelf.memoriesOfSets(sets),
		shelf.holdsOfSets(sets),
		shelf.attemptsOfSets(sets)
	]);
	const cards = [...memories, ...holds].flatMap(({ card }) => {
		const { set, question, part } = cardOf(card);
		const moved = questions.get(set);
		return moved?.has(question) ? [...moved].map((id) => cardKey(set, id, part)) : [];
	});
	const refolded = attempts.flatMap(({ id, set, attempt }) =>
		attempt.questions.some((question) => questions.get(set)?.has(question)) ? [id] : []
	);
	return { cards: [...new Set(cards)], attempts: refolded };
}

/** By set, every id that a moved question goes by, or went by. */
function movedQuestions(
	before: Names,
	after: Names,
	fresh: readonly ProgressEvent[]
): ReadonlyMap<string, ReadonlySet<string>> {
	const moved = new Map<string, Set<string>>();
	const move = (set: string, ids: readonly string[]): void => {
		const known = moved.get(set) ?? new Set();
		for (const id of ids) known.add(id);
		moved.set(set, known);
	};
	for (const old of new Set([...before.keys(), ...after.keys()])) {
		const slash = old.lastIndexOf('/');
		const id = old.slice(slash + 1);
		const [was, is] = [before.get(old) ?? id, after.get(old) ?? id];
		if (was !== is) move(old.slice(0, slash), [id, was, is]);
	}
	for (const event of fresh) if (event.type === 'rename') move(event.set, [event.from, event.to]);
	return moved;
}
