import type { Weights } from '../schedule/memory/fsrs.ts';
import type { Grade } from '../schedule/memory/grade.ts';
import type { Scheduling } from '../schedule/memory/scheduling.ts';
import type { Asking, History } from './history.ts';
import { knownSlope } from './known-slope.ts';
import { mixSlope } from './mixture-slope.ts';
import {
	chanceByRecall,
	chanceOf,
	logLoss,
	logLossByChance,
	slipOf,
	targetOf
} from './prediction.ts';
import { copy, parameters, quantity, type Quantity } from './quantity.ts';
import { recallSlope } from './recall-slope.ts';
import { firstSlope, nextSlope, type StateSlope } from './state-slope.ts';

/** What of the schedule a memory hangs on beside its weights. */
export type Marking = Pick<Scheduling, 'retention' | 'slip'>;

/**
 * Goes once through a card's history with the state and its derivatives side by side (forward mode), and adds up what its
 * answers cost and how that changes with each parameter.
 *
 * @param until answers from this place of the log on are not looked at
 * @param gradient 21 sums, to which the card's are added
 * @returns the sum of its answers' log losses, in nats
 */
export function trace(
	history: History,
	weights: Weights,
	marking: Marking,
	until: number,
	gradient: Float64Array
): number {
	let even = true;
	let loss = 0;
	for (const asking of history) {
		if (asking.review !== null && asking.review >= until) break;
		const now = even ? first : second;
		if (!asking.fresh) recallSlope(weights, asking.days, now.stability, recall);
		if (asking.review !== null) loss += held(asking, marking, gradient);
		step(weights, asking, marking, now, even ? second : first);
		even = !even;
	}
	return loss;
}

const first = state();
const second = state();
const good = state();
const again = state();
const recall = quantity();
const known = quantity();

function state(): StateSlope {
	return { stability: quantity(), difficulty: quantity() };
}

/** What one answer cost, by the recall that was predicted for it. */
function held({ trial }: Asking, { slip }: Marking, gradient: Float64Array): number {
	const { outcome } = trial;
	const target = targetOf(outcome);
	const chance = chanceOf(recall.value, outcome, slip);
	const byRecall = logLossByChance(chance, target) * chanceByRecall(outcome, slip);
	const { slope } = recall;
	for (let index = 0; index < parameters; index += 1)
		gradient[index] = (gradient[index] ?? 0) + byRecall * (slope[index] ?? 0);
	return logLoss(chance, target);
}

/** The state after an answer, as `remember` has it. */
function step(
	weights: Weights,
	asking: Asking,
	marking: Marking,
	from: StateSlope,
	to: StateSlope
): void {
	const { fresh, trial } = asking;
	const { outcome, retry } = trial;
	if (outcome.by === 'learner') {
		move(weights, asking, from, outcome.grade, to);
		return;
	}
	const prior = fresh ? null : retry ? sure : recall;
	const slip = slipOf(outcome, marking.slip);
	knownSlope(prior, targetOf(outcome), outcome.guess, slip, known);
	if (known.value >= 1) move(weights, asking, from, 3, to);
	else if (known.value <= 0) move(weights, asking, from, 1, to);
	else {
		move(weights, asking, from, 3, good);
		move(weights, asking, from, 1, again);
		mixSlope(weights, marking.retention, good, again, known, to);
	}
	if (retry && !fresh) notLonger(from.stability, to.stability);
}

function move(
	weights: Weights,
	{ fresh, days, trial }: Asking,
	from: StateSlope,
	grade: Grade,
	to: StateSlope
): void {
	if (fresh) firstSlope(weights, grade, to);
	else nextSlope(weights, from, recall, trial.retry ? 0 : days, grade, to);
}

/** Another try never lengthens what the first one gave. */
function notLonger(before: Quantity, after: Quantity): void {
	if (after.value > before.value) copy(before, after);
}

/** Recall at once. */
const sure = { value: 1, slope: new Float64Array(parameters) };
