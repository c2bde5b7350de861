import { curveFactor, type Weights } from '../schedule/memory/fsrs.ts';
import { addSlope, copy, fix, follow, followAll, quantity, type Quantity } from './quantity.ts';
import { curveFactorSlope, recallByDecay } from './recall-slope.ts';
import type { StateSlope } from './state-slope.ts';

/** `mix` of `schedule/mixture.ts` with its derivatives: the memory of one who knew with some probability. */
export function mixSlope(
	weights: Weights,
	retention: number,
	good: StateSlope,
	again: StateSlope,
	known: Quantity,
	to: StateSlope
): void {
	const pi = known.value;
	const difference = good.difficulty.value - again.difficulty.value;
	const difficulty = pi * good.difficulty.value + (1 - pi) * again.difficulty.value;
	followAll(
		to.difficulty,
		difficulty,
		pi,
		good.difficulty,
		1 - pi,
		again.difficulty,
		difference,
		known
	);
	mixStability(weights, retention, good.stability, again.stability, known, to.stability);
}

const horizon = quantity();
const ifKnown = quantity();
const ifNot = quantity();
const recall = quantity();

function mixStability(
	weights: Weights,
	retention: number,
	good: Quantity,
	again: Quantity,
	known: Quantity,
	to: Quantity
): void {
	const decay = weights[20];
	const factor = curveFactor(decay);
	const factorSlope = curveFactorSlope(decay);
	comeBack(retention, decay, good);
	recallThen(decay, good, ifKnown);
	recallThen(decay, again, ifNot);
	const pi = known.value;
	const mean = pi * ifKnown.value + (1 - pi) * ifNot.value;
	followAll(recall, mean, pi, ifKnown, 1 - pi, ifNot, ifKnown.value - ifNot.value, known);
	// S′ = F·t* / (R̄^(−1/w20) − 1)
	const power = mean ** (-1 / decay);
	const value = (factor * horizon.value) / (power - 1);
	const byPower = -value / (power - 1);
	const byRecall = (byPower * -power) / (decay * mean);
	followAll(to, value, byRecall, recall, factor / (power - 1), horizon, 0, horizon);
	addSlope(to, 20, (factorSlope * horizon.value) / (power - 1));
	addSlope(to, 20, (byPower * power * Math.log(mean)) / decay ** 2);
	const [lower, upper] = good.value < again.value ? [good, again] : [again, good];
	if (to.value < lower.value) copy(lower, to);
	if (to.value > upper.value) copy(upper, to);
}

/** t*, the interval that Good would have got, and at least a day. */
function comeBack(retention: number, decay: number, good: Quantity): void {
	const factor = curveFactor(decay);
	const reach = retention ** (-1 / decay);
	const days = (reach - 1) / factor;
	const value = good.value * days;
	if (value <= 1) {
		fix(horizon, 1);
		return;
	}
	follow(horizon, value, days, good);
	const reachSlope = (reach * Math.log(retention)) / decay ** 2;
	addSlope(horizon, 20, (good.value * (reachSlope - days * curveFactorSlope(decay))) / factor);
}

/** R(t*, S), where both hang on the parameters. */
function recallThen(decay: number, stability: Quantity, to: Quantity): void {
	const factor = curveFactor(decay);
	const share = horizon.value / stability.value;
	const base = 1 + factor * share;
	const value = base ** -decay;
	const byDays = (-value * decay * factor) / (stability.value * base);
	followAll(to, value, -byDays * share, stability, byDays, horizon, 0, horizon);
	addSlope(to, 20, recallByDecay(value, base, share, decay));
}
