import { ceiling } from '#lib/core/planner/ceiling.ts';
import { choose } from '#lib/core/planner/choice.ts';
import { greedy } from '#lib/core/planner/greedy.ts';
import { makePlan } from '#lib/core/planner/make-plan.ts';
import type { PlannerInput } from '#lib/core/planner/plan.ts';
import { slotPrices, temperature } from '#lib/core/planner/prices.ts';
import { problemOf } from '#lib/core/planner/problem.ts';
import { rank } from '#lib/core/planner/ranking.ts';
import { gainOver, mean } from '../core/planner/lab/compare.ts';
import { beginning, run, scenarios, type Scenario } from '../core/planner/lab/experiment.ts';
import { kinds } from '../core/planner/lab/kinds.ts';
import {
	others,
	planner as plannerPolicy,
	question,
	type NamedPolicy,
	type Watch
} from '../core/planner/lab/policies.ts';
import { median, p95, print, quantile, timed } from './measure.ts';

/** Learners are numbered from 1, and the number is the seed: fixed before the first run, never chosen by outcome. */
function learnersOf({ cards }: Scenario): readonly number[] {
	const count = cards >= 1000 ? 20 : 60;
	return Array.from({ length: count }, (_, learner) => learner + 1);
}

/** A test on a date: what the planner's order of cards brings, against others, and how long it takes. */
export function planner(): void {
	for (const scenario of scenarios) compare(scenario);
	times();
}

interface Row {
	readonly policy: NamedPolicy;
	/** By kind of learner, then by learner. */
	readonly onTheDay: readonly (readonly number[])[];
	readonly later: readonly (readonly number[])[];
	/** By kind of learner, cards never met: mean over learners. */
	readonly unseen: readonly number[];
}

function compare(scenario: Scenario): void {
	const watch: Watch = { residuals: [], cold: [], warm: [], now: () => performance.now() };
	const learners = learnersOf(scenario);
	const rows = [plannerPolicy(watch), ...others].map((policy) => row(scenario, policy, learners));
	const [first] = rows;
	if (first === undefined) return;
	const widths = [24, ...kinds.map(({ name }) => Math.max(name.length, 15))];
	const line = (cells: readonly string[]): void => {
		const padded = cells.map((cell, at) =>
			at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)
		);
		console.log(`  ${padded.join('  ')}`.trimEnd());
	};
	const names = kinds.map(({ name }) => name);
	console.log(`\n${scenario.name}: ${learners.length} learners of each kind`);
	line(['recall on the day, %', ...names]);
	for (const { policy, onTheDay } of rows) line([policy.name, ...onTheDay.map(percent)]);
	line(['gain of the planner over', ...names]);
	for (const { policy, onTheDay } of rows.slice(1)) {
		const gains = onTheDay.map((values, kind) => gainOver(first.onTheDay[kind] ?? [], values));
		line([policy.name, ...gains.map((gain) => `${signed(gain.mean)} ± ${hundredths(gain.reach)}`)]);
	}
	line(['recall 30 days later, %', ...names]);
	for (const { policy, later } of rows) line([policy.name, ...later.map(percent)]);
	line(['cards never seen', ...names]);
	for (const { policy, unseen } of rows) {
		line([policy.name, ...unseen.map((count) => count.toFixed(1))]);
	}
	const bound = boundOf(scenario, learners);
	const reached = mean(first.onTheDay[0] ?? []);
	const milliseconds = (values: readonly number[]): string =>
		`median ${quantile(values, 0.5).toFixed(0)}, p95 ${quantile(values, 0.95).toFixed(0)} ms`;
	console.log(
		`  · Bound for FSRS-6: ${hundredths(bound)} %; the planner reaches ${hundredths(reached)} %, ${hundredths(bound - reached)} points below.`
	);
	console.log(
		`  · Residual error of capacity: median ${hundredths(quantile(watch.residuals, 0.5))} %, worst ${hundredths(Math.max(...watch.residuals))} %.`
	);
	console.log(
		`  · A choice: cold ${milliseconds(watch.cold)}; warm ${milliseconds(watch.warm)}. Every day of every policy had ${scenario.perDay} reviews.`
	);
}

function row(scenario: Scenario, policy: NamedPolicy, learners: readonly number[]): Row {
	const outcomes = kinds.map((kind) =>
		learners.map((seed) => {
			const outcome = run(scenario, kind, seed, policy);
			if (outcome.reviews.some((count) => count !== scenario.perDay)) {
				throw new Error(`“${policy.name}” had another number of reviews than the rest.`);
			}
			return outcome;
		})
	);
	return {
		policy,
		onTheDay: outcomes.map((each) => each.map(({ onTheDay }) => onTheDay)),
		later: outcomes.map((each) => each.map(({ later }) => later)),
		unseen: outcomes.map((each) => mean(each.map(({ unseen }) => unseen)))
	};
}

/** Mean of the upper bounds as they stand on the first day; without known cards all learners have the same. */
function boundOf(scenario: Scenario, learners: readonly number[]): number {
	const [kind] = kinds;
	if (kind === undefined) return NaN;
	const { days, perDay, cards, known } = scenario;
	return mean(
		(known > 0 ? learners : learners.slice(0, 1)).map((seed) => {
			const { beliefs } = beginning(scenario, kind, seed);
			const { problem, prices } = choose(question({ day: 0, exam: days, perDay, beliefs, seed }));
			return ceiling(problem, prices, problem.horizon.capacity) / cards;
		})
	);
}

/** A thousand cards, half of them met, a month before the test. */
function times(): void {
	const [kind] = kinds;
	if (kind === undefined) return;
	const scenario = { name: '', cards: 1000, known: 500, days: 30, perDay: 60 };
	const { beliefs } = beginning(scenario, kind, 1);
	const cold = question({ day: 0, exam: 30, perDay: 60, beliefs, seed: 1 });
	const plan = makePlan(cold);
	const warm: PlannerInput = { ...cold, prices: plan.prices };
	const order = new Map(cold.cards.map(({ key }, place) => [key, place]));
	print('planning for 1,000 cards, half of them met, 30 days, 60 a day, in Node', [
		{
			what: 'ranking at known prices',
			unit: 'ms',
			values: timed(30, () => {
				const problem = problemOf(warm);
				return rank(problem, slotPrices(problem.horizon, plan.prices), temperature, order);
			}),
			budget: p95(100)
		},
		{
			what: 'the daily update, warm, with its outlook',
			unit: 'ms',
			values: timed(20, () => makePlan(warm)),
			budget: p95(1500)
		},
		{ what: 'a first plan, with its outlook', unit: 'ms', values: timed(10, () => makePlan(cold)) },
		{
			what: 'greedy gain, on the page’s own thread',
			unit: 'ms',
			values: timed(30, () => greedy(cold)),
			budget: median(16)
		}
	]);
}

function percent(values: readonly number[]): string {
	return hundredths(mean(values));
}

function hundredths(share: number): string {
	return (share * 100).toFixed(2);
}

function signed(share: number): string {
	return `${share < 0 ? '−' : '+'}${hundredths(Math.abs(share))}`;
}
