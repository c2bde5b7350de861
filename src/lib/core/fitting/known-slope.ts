import { firstPrior, knowing } from '../schedule/memory/mixture.ts';
import { fix, follow, type Quantity } from './quantity.ts';

/** As in `schedule/mixture.ts`: no recall is certain. */
const greatestPrior = 0.99;

/**
 * `knowing` of `schedule/mixture.ts` with its derivatives: how likely the learner knew.
 *
 * @param prior R with its derivatives; `null` for a question never met
 * @param target how right it was: 1, 0, or the share between
 */
export function knownSlope(
	prior: Quantity | null,
	target: number,
	guess: number,
	slip: number,
	to: Quantity
): void {
	const recall = prior?.value ?? firstPrior;
	fix(to, knowing(recall, target, guess, slip));
	if (prior === null || recall >= greatestPrior) return;
	const ifRight = recall * (1 - slip) + (1 - recall) * guess;
	const ifWrong = recall * slip + (1 - recall) * (1 - guess);
	const byRight = ((1 - slip) * guess) / ifRight ** 2;
	const byWrong = ifWrong === 0 ? 0 : (slip * (1 - guess)) / ifWrong ** 2;
	follow(to, to.value, target * byRight + (1 - target) * byWrong, prior);
}
