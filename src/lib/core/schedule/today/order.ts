import { hash } from '../../question/chance.ts';
import { retrievability, type Weights } from '../memory/fsrs.ts';
import { expectedGain } from './gain.ts';
import type { Memory } from '../memory/memory.ts';
import type { ReviewOrder } from './review-order.ts';
import { daysBetween } from '../study-day.ts';
import type { DueNumbers } from './why.ts';

/** A card that came back, with the numbers that order it. */
export interface Ranked extends DueNumbers {
	readonly memory: Memory;
	/** By which a review today raises recall: see `gain.ts`. */
	readonly gain: number;
}

interface Situation {
	readonly order: ReviewOrder;
	readonly day: number;
	readonly weights: Weights;
}

/** Cards that came back in the learner's order: by expected gain, or by due date. */
export function ranked(
	memories: readonly Memory[],
	{ order, day, weights }: Situation
): readonly Ranked[] {
	return memories
		.map((memory) => {
			const days = daysBetween(memory.lastDay, day);
			return { memory, days, gain: expectedGain(weights, memory, days) };
		})
		.sort(
			(one, other) =>
				(order === 'due' ? one.memory.dueDay - other.memory.dueDay : other.gain - one.gain) ||
				byTie(one.memory, other.memory, day)
		)
		.map(({ memory, days, gain }, index) => ({
			memory,
			gain,
			recall: retrievability(weights, days, memory.stability),
			days,
			late: daysBetween(memory.dueDay, day),
			place: index + 1,
			of: memories.length
		}));
}

/** Another order each day, the same on every device. */
export function byTie({ card: one }: Memory, { card: other }: Memory, day: number): number {
	return hash(`${one}@${day}`) - hash(`${other}@${day}`) || (one < other ? -1 : 1);
}
