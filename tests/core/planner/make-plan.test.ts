import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan } from '#lib/core/planner/make-plan.ts';
import type { StudyPlan } from '#lib/core/planner/plan.ts';
import { defaultWeights, retrievability } from '#lib/core/schedule/memory/fsrs.ts';
import { daysOf, fresh, met, question, questions, today } from './questions.ts';
import { runs } from '../../runs.ts';

const keys = ({ today: cards }: StudyPlan): readonly string[] => cards.map(({ key }) => key);

/** A busy machine takes its time. */
const patience = 60_000;

describe('makePlan', { timeout: patience }, () => {
	it('spends just what the days allow on a hundred new cards', () => {
		const plan = makePlan(question(fresh(100, 14), daysOf(14, 20)));
		expect(plan.residual).toBeLessThan(0.05);
		expect(plan.today).toHaveLength(20);
		expect(plan.days.map(({ day }) => day)).toEqual(
			Array.from({ length: 14 }, (_, ahead) => today + ahead)
		);
		const asked = plan.days.reduce((sum, { reviews, fresh: first }) => sum + reviews + first, 0);
		expect(asked).toBeGreaterThan(280 * 0.95);
		expect(plan.days.reduce((sum, day) => sum + day.fresh, 0)).toBeCloseTo(100, 0);
	});

	it('tells what it will bring, what ten more a day would add, and what no plan can exceed', () => {
		const [exam] = makePlan(question(fresh(100, 14), daysOf(14, 20))).exams;
		expect(exam).toMatchObject({ day: today + 14, cards: 100, idle: 0, left: [] });
		expect(exam!.planned).toBeGreaterThan(0.95);
		expect(exam!.bound - exam!.planned).toBeLessThan(0.015);
		const [richer] = makePlan(question(fresh(100, 14), daysOf(14, 30))).exams;
		expect(exam!.withTenMore).toBeCloseTo(richer!.planned, 2);
	});

	it('leaves today empty where a review would be only work, and most of the days to come', () => {
		const firm = Array.from({ length: 30 }, (_, at) => met(`firm${at}`, 400, 5, 2, 200));
		const plan = makePlan(question(firm, daysOf(200, 20)));
		expect(plan.today).toEqual([]);
		const asked = plan.days.reduce((sum, { reviews }) => sum + reviews, 0);
		expect(asked).toBeLessThan((200 * 20) / 4);
		expect(plan.exams[0]!.planned).toBeGreaterThan(0.93);
	});

	it('asks what is shaky before what is firm, and a firm card not at all', () => {
		const cards = [
			met('firm', 400, 5, 2, 5),
			met('shaky', 3, 5, 6, 5),
			met('firmer', 900, 5, 1, 5)
		];
		const plan = makePlan(question(cards, [1, 0, 0, 0, 0]));
		expect(keys(plan)).toEqual(['shaky']);
		const [card] = plan.today;
		expect(card!.without).toBeCloseTo(retrievability(defaultWeights, 11, 3), 9);
		expect(card!.withIt).toBeGreaterThan(card!.without);
		expect(card!.index).toBeCloseTo(card!.withIt - card!.without, 6);
	});

	it('leaves equal cards in the order they were given in', () => {
		const plan = makePlan(question(fresh(12, 6), daysOf(6, 4)));
		expect(keys(plan)).toEqual(['c0', 'c1', 'c2', 'c3']);
		const turned = makePlan(question(fresh(12, 6).toReversed(), daysOf(6, 4)));
		expect(keys(turned)).toEqual(['c11', 'c10', 'c9', 'c8']);
	});

	it('names the cards that it leaves alone when the days do not suffice', () => {
		const plan = makePlan(question(fresh(40, 4), daysOf(4, 3)));
		const { left } = plan.exams[0]!;
		expect(left.length).toBeGreaterThanOrEqual(27);
		expect(left.length).toBeLessThanOrEqual(33);
		expect(left).toContain('c39');
		expect(left).not.toContain('c0');
	});

	it('does not call a card lost that is likely known without a review', () => {
		const [exam] = makePlan(question([met('known', 500, 5, 3, 4)], daysOf(4, 0))).exams;
		expect(exam).toMatchObject({ left: [] });
		expect(exam!.planned).toBe(exam!.idle);
	});

	it('lets several tests share the days', () => {
		const soon = fresh(10, 3);
		const late = fresh(10, 8).map((card) => ({ ...card, key: `late ${card.key}` }));
		const both = met('both', 2, 5, 4, 3, 8);
		const plan = makePlan(question([...late, ...soon, both], daysOf(8, 4)));
		expect(plan.exams.map(({ day, cards }) => [day - today, cards])).toEqual([
			[3, 11],
			[8, 11]
		]);
		expect(plan.today.every(({ key }) => !key.startsWith('late'))).toBe(true);
		for (const { bound, planned, idle } of plan.exams) {
			expect(planned).toBeGreaterThan(idle);
			expect(bound).toBeGreaterThan(planned);
		}
		const alone = makePlan(question([...soon, both], daysOf(8, 4)));
		expect(plan.exams[0]!.planned).toBeLessThan(alone.exams[0]!.planned + 0.005);
	});

	it('counts the tests of a card together', () => {
		const [card] = makePlan(question([met('both', 2, 5, 4, 3, 8)], daysOf(8, 1))).today;
		const idle = [7, 12].map((days) => retrievability(defaultWeights, days, 2));
		expect(card!.without).toBeCloseTo((idle[0]! + idle[1]!) / 2, 9);
	});

	it('does nothing on days off', () => {
		const capacity = [0, 3, 0, 3, 0, 3, 0];
		const plan = makePlan(question(fresh(9, 7), capacity));
		expect(plan.today).toEqual([]);
		expect(plan.prices.map((price) => price > 0)).toEqual(capacity.map((room) => room > 0));
		for (const { capacity: room, reviews, fresh: first } of plan.days) {
			expect(reviews + first > 0).toBe(room > 0);
		}
	});

	it('has nothing to say about no cards, and takes no time for past tests', () => {
		expect(makePlan(question([], daysOf(5, 3)))).toEqual({
			today: [],
			prices: [0, 0, 0, 0, 0],
			residual: 0,
			days: [],
			exams: []
		});
		expect(makePlan(question(fresh(3, -1, 0), daysOf(5, 3))).exams).toEqual([]);
	});

	it('asks for a test of tomorrow what gains most today', () => {
		const cards = [met('firm', 90, 5, 3, 1), met('shaky', 1, 8, 9, 1), ...fresh(2, 1)];
		const plan = makePlan(question(cards, [3]));
		expect(keys(plan)).toEqual(['c0', 'c1', 'shaky']);
		expect(plan.days).toHaveLength(1);
	});

	it('plans a single card', () => {
		const plan = makePlan(question(fresh(1, 20), daysOf(20, 5)));
		expect(plan.exams[0]!.planned).toBeGreaterThan(0.97);
		expect(plan.exams[0]!.planned).toBeLessThanOrEqual(plan.exams[0]!.bound);
	});

	it('takes far days in blocks and keeps their numbers apart', () => {
		const plan = makePlan(question(fresh(30, 80), daysOf(80, 1)));
		expect(plan.days).toHaveLength(80);
		expect(plan.prices).toHaveLength(80);
		for (const { reviews, fresh: first } of plan.days) {
			expect(reviews + first).toBeLessThan(1 + 1e-9);
		}
		expect(plan.days.reduce((sum, { fresh: first }) => sum + first, 0)).toBeCloseTo(30, 0);
	});

	it('agrees with itself when it begins with the prices of yesterday', () => {
		const cards = fresh(80, 13).map((card, at) =>
			at % 2 ? card : met(card.key, 1 + (at % 9), 3 + (at % 5), 1 + (at % 12), 13)
		);
		const cold = makePlan(question(cards, daysOf(13, 12)));
		const kept = makePlan(question(cards, daysOf(14, 12))).prices.slice(1);
		const warm = makePlan(question(cards, daysOf(13, 12), kept));
		expect(warm.residual).toBeLessThan(0.05);
		expect(warm.exams[0]!.planned).toBeCloseTo(cold.exams[0]!.planned, 2);
		const common = keys(warm).filter((key) => keys(cold).includes(key));
		expect(common.length).toBeGreaterThanOrEqual(10);
	});

	it('recovers from prices of another situation', () => {
		const input = question(fresh(50, 10), daysOf(10, 10));
		const cold = makePlan(input);
		const warm = makePlan({ ...input, prices: daysOf(10, 3) });
		expect(warm.residual).toBeLessThan(0.05);
		expect(warm.exams[0]!.planned).toBeCloseTo(cold.exams[0]!.planned, 2);
	});
});

describe('every plan', { timeout: patience }, () => {
	it('keeps to the day, to tests to come, and to one review of a card a day', () => {
		fc.assert(
			fc.property(questions, (input) => {
				const plan = makePlan(input);
				expect(plan.today.length).toBeLessThanOrEqual(input.capacity[0] ?? 0);
				expect(new Set(keys(plan)).size).toBe(plan.today.length);
				for (const { key, index } of plan.today) {
					const card = input.cards.find((each) => each.key === key);
					expect(index).toBeGreaterThan(0);
					expect(card!.exams.some((exam) => exam > today)).toBe(true);
					expect(card!.lastDay).not.toBe(today);
				}
				for (const { capacity, reviews, fresh: first } of plan.days) {
					expect(reviews).toBeGreaterThanOrEqual(0);
					expect(first).toBeGreaterThanOrEqual(0);
					expect(reviews + first).toBeLessThanOrEqual(capacity + 1e-9);
				}
			}),
			{ numRuns: runs(10, 60) }
		);
	});

	it('promises no less than idleness and no more than its bound, and the same again', () => {
		fc.assert(
			fc.property(questions, (input) => {
				const plan = makePlan(input);
				expect(makePlan(input)).toEqual(plan);
				for (const { planned, idle, bound, withTenMore } of plan.exams) {
					expect(planned).toBeLessThanOrEqual(bound);
					// Smoothing may cost a card that gains nothing from any review a hair.
					expect(planned).toBeGreaterThan(idle - 0.02);
					expect(withTenMore).toBeGreaterThanOrEqual(planned);
					expect(bound).toBeLessThanOrEqual(1);
				}
			}),
			{ numRuns: runs(10, 60) }
		);
	});

	it('is no worse for having more room', () => {
		fc.assert(
			fc.property(questions, (input) => {
				const sum = ({ exams }: StudyPlan): number =>
					exams.reduce((all, { planned, cards }) => all + planned * cards, 0);
				const richer = { ...input, capacity: input.capacity.map((room) => room && room + 2) };
				const less = sum(makePlan(input));
				expect(sum(makePlan(richer))).toBeGreaterThanOrEqual(less - 0.02 * input.cards.length);
			}),
			{ numRuns: runs(10, 60) }
		);
	});
});
