import { passes } from '../schedule/memory/passes.ts';
import type { Outcome } from '../schedule/memory/review.ts';

/** A prediction is never surer than this: one surprise is not to outweigh a thousand answers. */
const surest = 0.9999;
/** A share above this counts as right, as in `schedule/mixture.ts`. */
const fullShare = 0.99;

/** How right an answer was, 0–1. */
export function targetOf(outcome: Outcome): number {
	if (outcome.by === 'learner') return outcome.grade > 1 ? 1 : 0;
	if (outcome.share >= fullShare) return 1;
	return passes(outcome.share) ? outcome.share : 0;
}

/** Chance of a right answer: recalled and not slipped, or guessed. */
export function chanceOf(recall: number, outcome: Outcome, slip: number): number {
	return recall * (1 - slipOf(outcome, slip)) + (1 - recall) * guessOf(outcome);
}

/** By how much that chance grows with recall. */
export function chanceByRecall(outcome: Outcome, slip: number): number {
	return 1 - slipOf(outcome, slip) - guessOf(outcome);
}

/** −ln of the chance given to what happened, in nats. */
export function logLoss(chance: number, target: number): number {
	const sure = Math.min(Math.max(chance, 1 - surest), surest);
	return -target * Math.log(sure) - (1 - target) * Math.log(1 - sure);
}

export function logLossByChance(chance: number, target: number): number {
	if (chance <= 1 - surest || chance >= surest) return 0;
	return (chance - target) / (chance * (1 - chance));
}

function guessOf(outcome: Outcome): number {
	return outcome.by === 'marking' ? outcome.guess : 0;
}

/** Only one who could have guessed can slip: see `schedule/remember.ts`. */
export function slipOf(outcome: Outcome, slip: number): number {
	return guessOf(outcome) > 0 ? slip : 0;
}
