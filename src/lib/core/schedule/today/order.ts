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
	readonly pace: (card: Memory, memory: Memory) => number;
	/** Milliseconds that the learner has; `null` for no end. */
	readonly time: number | null;
	readonly day: number;
	readonly weights: Weights;
}

/**
 * Cards that came back in the learner's order: by expected gain, or by due date. Who has little time gets those that gain
 * most a minute, whatever the order.
 */
export function ranked(memories: readonly Memory[], situation: Situation): readonly Ranked[] {
	const { order, time, day, weights } = situation;
	const numbered = memories.map((memory) => {
		const days = daysBetween(memory.lastDay, day);
		const gain = expectedGain(weights, memory, days);
		const worth = time === null ? gain : gain / situation.pace(memory, memory);
		return { memory, days, gain, worth };
	});
	return numbered
		.sort(
			(one, other) =>
				(order === 'due' && time === null
					? one.memory.dueDay - other.memory.dueDay
					: other.worth - one.worth) || byTie(one.memory, other.memory, day)
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
