import type { QuestionKind } from '../../question/question.ts';
import type { Card } from '../card.ts';
import type { TraitsOf } from './siblings.ts';
import type { Memory } from '../memory/memory.ts';

const second = 1000;

/** Seconds to an answer before the learner's own are known: what is read, and how much there is to do by hand. */
const usual: Readonly<Record<QuestionKind, number>> = {
	truefalse: 10,
	single: 14,
	card: 12,
	short: 16,
	cloze: 18,
	numeric: 20,
	multiple: 24,
	order: 40,
	match: 45,
	categorise: 45,
	open: 75,
	find: 30
};

/** Seconds that the feedback is looked at, beside the time to the answer. */
const feedback = 4;
/** More cards than this say no more about a learner's pace. */
const enough = 5000;
/** Fewer answers of a kind than this say little about the next. */
const fewest = 5;

/**
 * How long each card will take, answer and feedback, in milliseconds: as long as it took before, else the learner's median
 * for questions of its kind, else what is usual for the kind.
 *
 * @param memories of each set, from which the medians are taken, when the first of them is wanted
 */
export function paceOf(
	memories: readonly (readonly Memory[])[],
	traits: TraitsOf
): (card: Pick<Card, 'set' | 'question'>, memory: Memory | null) => number {
	const kindOf = ({ set, question }: Pick<Card, 'set' | 'question'>): QuestionKind =>
		traits(set, question)?.kind ?? 'single';
	let medians: ReadonlyMap<QuestionKind, number> | null = null;
	return (card, memory) => {
		if (memory?.took !== undefined) return memory.took + feedback * second;
		medians ??= mediansOf(memories, kindOf);
		const kind = kindOf(card);
		return (medians.get(kind) ?? usual[kind] * second) + feedback * second;
	};
}

function mediansOf(
	memories: readonly (readonly Memory[])[],
	kindOf: (memory: Memory) => QuestionKind
): ReadonlyMap<QuestionKind, number> {
	const took = new Map<QuestionKind, number[]>();
	for (const memory of firstTimed(memories)) {
		if (memory.took === undefined) continue;
		const kind = kindOf(memory);
		const known = took.get(kind);
		if (known === undefined) took.set(kind, [memory.took]);
		else known.push(memory.took);
	}
	return new Map(
		[...took].flatMap(([kind, times]) =>
			times.length < fewest ? [] : [[kind, median(times)] as const]
		)
	);
}

/** As many of the memories as say how long a card takes. */
function* firstTimed(memories: readonly (readonly Memory[])[]): Generator<Memory> {
	let left = enough;
	for (const some of memories)
		for (const memory of some) {
			if (memory.took === undefined) continue;
			if (left === 0) return;
			left -= 1;
			yield memory;
		}
}

/** Sorted as numbers, which a plain array is not without being told how. */
function median(times: readonly number[]): number {
	return Float64Array.from(times).sort()[Math.floor(times.length / 2)] ?? 0;
}
