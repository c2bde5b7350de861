import { defaultWeights, type Weights } from '../schedule/memory/fsrs.ts';
import { fitWeights } from './fit.ts';
import type { Histories } from './history.ts';
import { lossesOf, mean } from './log-loss.ts';
import type { Marking } from './trace.ts';

/** Fewer answers than this say too little about a memory. */
export const enoughReviews = 400;
/** The latest answers of the log, which the fit does not see and by which it is judged. */
const heldOutShare = 0.2;

export interface FitReport {
	readonly weights: Weights;
	/** Answers that the fit saw, and those after them by which it is judged. */
	readonly seen: number;
	readonly heldOut: number;
	/** Mean log loss of the answers held out, in nats: how surprising they were. */
	readonly losses: {
		readonly published: number;
		readonly current: number;
		readonly fitted: number;
	};
	/** It foretells the answers held out better than the weights in use, and than the published ones. */
	readonly wins: boolean;
}

/**
 * Fits to the earlier answers of a log and judges by the later ones. Each `next()` gives the share done, 0–1.
 *
 * @param current the weights in use
 */
export function* fitAndJudge(
	{ cards, reviews }: Histories,
	current: Weights,
	marking: Marking,
	seed: number
): Generator<number, FitReport> {
	const seen = Math.round(reviews * (1 - heldOutShare));
	const weights = yield* fitWeights(cards, { ...marking, seed, until: seen });
	const loss = (of: Weights): number => mean(lossesOf(cards, of, marking, seen, reviews));
	const losses = { published: loss(defaultWeights), current: loss(current), fitted: loss(weights) };
	const wins = losses.fitted < Math.min(losses.published, losses.current);
	return { weights, seen, heldOut: reviews - seen, losses, wins };
}
