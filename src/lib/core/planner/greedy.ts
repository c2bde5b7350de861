import { nextStability, retrievability, type Weights } from '../schedule/memory/fsrs.ts';
import { firstSuccess } from './first-answer.ts';
import { successors } from './grid.ts';
import { leastWorth } from './least-worth.ts';
import type { PlannedCard, PlannerCard, PlannerInput } from './plan.ts';

/**
 * Today's cards without looking further than one review: by how much each would raise recall on the days of its tests.
 * Cheap enough for the page's own thread; serves until the plan is there.
 */
export function greedy(
	input: Pick<PlannerInput, 'day' | 'capacity' | 'cards' | 'weights'>
): readonly PlannedCard[] {
	const room = Math.max(0, Math.floor(input.capacity[0] ?? 0));
	return input.cards
		.flatMap((card) => oneReview(card, input.day, input.weights) ?? [])
		.sort((one, other) => other.index - one.index)
		.filter(({ index }) => index > leastWorth)
		.slice(0, room);
}

/** `null` for a card that was asked today, or whose tests are past. */
function oneReview(card: PlannerCard, day: number, weights: Weights): PlannedCard | null {
	const { key, state, lastDay } = card;
	const exams = card.exams.filter((exam) => exam > day);
	const pause = state === null ? 0 : day - (lastDay ?? day);
	if (exams.length === 0 || (state !== null && pause <= 0)) return null;
	const mean = (stability: number, since: number): number =>
		exams.reduce((sum, exam) => sum + retrievability(weights, exam - since, stability), 0) /
		exams.length;
	const without = state === null ? 0 : mean(state.stability, day - pause);
	const known = state === null ? firstSuccess : retrievability(weights, pause, state.stability);
	const { good, again } =
		state === null
			? successors(weights, null, 0)
			: {
					good: { stability: nextStability(weights, state, pause, 3, known) },
					again: { stability: nextStability(weights, state, pause, 1, known) }
				};
	const withIt = known * mean(good.stability, day) + (1 - known) * mean(again.stability, day);
	return { key, index: (withIt - without) * exams.length, withIt, without };
}
