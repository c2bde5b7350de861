import { describe, expect, it } from 'vitest';
import { makePlan } from '#lib/core/planner/make-plan.ts';
import type { PlannerCard, PlannerInput } from '#lib/core/planner/plan.ts';
import { defaultWeights } from '#lib/core/schedule/fsrs.ts';

const today = 20_000;

function fresh(count: number, exams: readonly number[]): readonly PlannerCard[] {
	return Array.from({ length: count }, (_, index) => ({
		key: `set/q${index}/whole`,
		state: null,
		lastDay: null,
		exams: exams.map((exam) => today + exam)
	}));
}

function question(fields: Partial<PlannerInput> & Pick<PlannerInput, 'cards'>): PlannerInput {
	return {
		day: today,
		capacity: Array.from({ length: 14 }, () => 20),
		weights: defaultWeights,
		prices: null,
		...fields
	};
}

describe('makePlan', () => {
	it('spends just what the days allow on a hundred new cards', () => {
		const plan = makePlan(question({ cards: fresh(100, [14]) }));
		expect(plan.residual).toBeLessThan(0.05);
		expect(plan.today).toHaveLength(20);
		expect(plan.days).toHaveLength(14);
		for (const { capacity, reviews, fresh: met } of plan.days) {
			expect(reviews + met).toBeLessThan(capacity * 1.1);
		}
		const met = plan.days.reduce((sum, day) => sum + day.fresh, 0);
		expect(met).toBeGreaterThan(99);
	});

	it('tells what it will bring, and what no plan can exceed', () => {
		const [exam] = makePlan(question({ cards: fresh(100, [14]) })).exams;
		expect(exam).toMatchObject({ day: today + 14, cards: 100, idle: 0, left: [] });
		expect(exam!.planned).toBeGreaterThan(0.95);
		expect(exam!.bound).toBeGreaterThan(exam!.planned);
		expect(exam!.bound - exam!.planned).toBeLessThan(0.015);
		expect(exam!.withTenMore).toBeGreaterThan(exam!.planned);
	});
});
