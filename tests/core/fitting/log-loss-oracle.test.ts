import { fsrs } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Asking, History } from '#lib/core/fitting/history.ts';
import { lossesOf } from '#lib/core/fitting/log-loss.ts';
import { random } from '#lib/core/question/chance.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import type { Grade } from '#lib/core/schedule/memory/grade.ts';

const cards = 300;

/** What a card's answers cost a scheduler that is ts-fsrs. */
function oracleLosses(history: History): readonly number[] {
	const oracle = fsrs({ w: [...defaultWeights] });
	let state: { readonly stability: number; readonly difficulty: number } | null = null;
	return history.flatMap(({ trial, days, review }) => {
		if (trial.outcome.by !== 'learner') return [];
		const { grade } = trial.outcome;
		const recall = state === null ? 1 : oracle.forgetting_curve(days, state.stability);
		state = oracle.next_state(state, days, grade);
		return review === null ? [] : [-Math.log(grade > 1 ? recall : 1 - recall)];
	});
}

function randomHistory(next: () => number): History {
	let day = 0;
	let reviews = 0;
	return Array.from({ length: 2 + Math.floor(next() * 9) }, (_, index): Asking => {
		const days = index === 0 || next() < 0.3 ? 0 : 1 + Math.floor(next() ** 2 * 120);
		day += days;
		const grade = (1 + Math.floor(next() * 4)) as Grade;
		return {
			fresh: index === 0,
			days,
			review: days > 0 ? reviews++ : null,
			trial: {
				card: 's/q/whole',
				at: day,
				day,
				where: 'study',
				retry: false,
				version: 1,
				key: null,
				outcome: { by: 'learner', grade },
				elapsed: 4000,
				certainty: null
			}
		};
	});
}

describe('lossesOf beside ts-fsrs', () => {
	it(`costs the same, answer by answer, on ${cards} cards`, () => {
		const next = random(11);
		for (let count = 0; count < cards; count += 1) {
			const history = randomHistory(next);
			const expected = oracleLosses(history);
			const marking = { retention: 0.9, slip: 0 };
			const losses = lossesOf([history], defaultWeights, marking, 0, expected.length);
			for (const [place, loss] of losses.entries())
				expect(loss).toBeCloseTo(expected[place] ?? NaN, 4);
			expect(losses).toHaveLength(expected.length);
		}
	});
});
