import { curveFactor, type Weights } from '../schedule/memory/fsrs.ts';
import { addSlope, follow, type Quantity } from './quantity.ts';

/** Derivative of F = 0.9^(−1/w20) − 1 by w20. */
export function curveFactorSlope(decay: number): number {
	return ((curveFactor(decay) + 1) * Math.log(0.9)) / decay ** 2;
}

/** R(t, S) with its derivatives: `retrievability` of some stability after some days. */
export function recallSlope(
	weights: Weights,
	days: number,
	stability: Quantity,
	to: Quantity
): void {
	const decay = weights[20];
	const share = days / stability.value;
	const base = 1 + curveFactor(decay) * share;
	const recall = base ** -decay;
	const byStability = (recall * decay * curveFactor(decay) * share) / (stability.value * base);
	follow(to, recall, byStability, stability);
	addSlope(to, 20, recallByDecay(recall, base, share, decay));
}

/** ∂R/∂w20 with S and t held. */
export function recallByDecay(recall: number, base: number, share: number, decay: number): number {
	return -recall * (Math.log(base) + (decay * share * curveFactorSlope(decay)) / base);
}
