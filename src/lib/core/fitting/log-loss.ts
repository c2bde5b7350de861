import { retrievability, type Weights } from '../schedule/memory/fsrs.ts';
import type { Memory } from '../schedule/memory/memory.ts';
import { remember } from '../schedule/memory/remember.ts';
import { defaultScheduling } from '../schedule/memory/scheduling.ts';
import type { History } from './history.ts';
import { chanceOf, logLoss, targetOf } from './prediction.ts';
import type { Marking } from './trace.ts';

/**
 * What each answer from one place of the log to another costs a scheduler with these weights, which predicts it from all that
 * went before it. It goes through the scheduler's own `remember`, so that what is judged is what will be used.
 *
 * @returns log losses in nats, by place in the log less `from`
 */
export function lossesOf(
	cards: readonly History[],
	weights: Weights,
	marking: Marking,
	from: number,
	until: number
): Float64Array {
	const losses = new Float64Array(Math.max(0, until - from));
	const scheduling = { ...defaultScheduling, ...marking, weights, fuzz: false };
	for (const history of cards) {
		let memory: Memory | null = null;
		for (const { trial, fresh, days, review } of history) {
			if (review !== null && review >= until) break;
			if (memory && review !== null && review >= from) {
				const recall = retrievability(weights, days, memory.stability);
				const chance = chanceOf(recall, trial.outcome, marking.slip);
				losses[review - from] = logLoss(chance, targetOf(trial.outcome));
			}
			memory = remember(fresh ? null : memory, trial, scheduling);
		}
	}
	return losses;
}

export function mean(values: Float64Array): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
