import { describe, expect, it } from 'vitest';
import { gainOver } from './lab/compare.ts';
import { run, type Scenario } from './lab/experiment.ts';
import { kinds } from './lab/kinds.ts';
import { others, planner, type Watch } from './lab/policies.ts';

/** Less than `npm run bench -- planner` measures: fewer cards and learners. */
const scenario: Scenario = { name: 'short', cards: 40, known: 10, days: 9, perDay: 9 };
const learners = [1, 2, 3, 4, 5, 6];

/** A busy machine takes its time. */
const patience = 60_000;

describe('the planner against other orders of cards', () => {
	it.each(kinds)(
		'gives as many reviews, sees every card, and brings no less: $name',
		(kind) => {
			const watch: Watch = { residuals: [], cold: [], warm: [], now: () => 0 };
			const [mine, ...rest] = [planner(watch), ...others].map((policy) => ({
				name: policy.name,
				outcomes: learners.map((seed) => run(scenario, kind, seed, policy))
			}));
			for (const { outcomes } of [mine!, ...rest]) {
				expect(outcomes.flatMap(({ reviews }) => reviews)).toEqual(
					Array.from({ length: learners.length * scenario.days }, () => scenario.perDay)
				);
			}
			expect(Math.max(...watch.residuals)).toBeLessThan(0.05);
			expect(mine!.outcomes.map(({ unseen }) => unseen)).toEqual(learners.map(() => 0));
			const recalls = (outcomes: typeof mine): readonly number[] =>
				outcomes!.outcomes.map(({ onTheDay }) => onTheDay);
			for (const other of rest) {
				const { mean, reach } = gainOver(recalls(mine), recalls(other));
				// ACT-R forgets by other laws than the scheduler thinks: there it may lose, but not by a point.
				expect(mean + reach, other.name).toBeGreaterThan(kind.name === 'ACT-R' ? -0.01 : 0);
			}
		},
		patience
	);
});
