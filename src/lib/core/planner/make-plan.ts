import { retrievability } from '../schedule/memory/fsrs.ts';
import { ceiling, ceilingOf } from './ceiling.ts';
import { choose } from './choice.ts';
import { leastWorth } from './least-worth.ts';
import { expectedOf, type Expected } from './outlook.ts';
import type { ExamOutlook, PlannedDay, PlannerCard, PlannerInput, StudyPlan } from './plan.ts';
import { dayPrices, settle, temperature } from './prices.ts';
import type { Problem } from './problem.ts';

/** "What ten more cards a day would add." */
const more = 10;
/** A card below this recall that is left alone is not worth saving. */
const half = 0.5;
/** Rounds in which prices come down for ten more cards a day. */
const glimpse = 24;

/**
 * The plan for tests on dates: which cards today, and what the days until then will bring.
 *
 * Per card a dynamic programme over the day of its last review, its stability and its difficulty; between the cards,
 * prices for the reviews of each day, at which they want just as many as there are (Lagrangian relaxation of the
 * restless bandit, Whittle 1988). Today's cards are those to which a review now is worth most against the best later one.
 */
export function makePlan(input: PlannerInput): StudyPlan {
	const { capacity, weights } = input;
	const { problem, prices, residual, ranked } = choose(input);
	const expected = expectedOf(problem, weights, prices, temperature);
	return {
		today: ranked.filter(({ index }) => index > leastWorth).slice(0, Math.floor(capacity[0] ?? 0)),
		prices: dayPrices(problem.horizon, prices, capacity.length),
		residual,
		days: daysOf(input, problem, expected),
		exams: outlooks(input, problem, prices, expected)
	};
}

function daysOf(
	{ day, capacity }: PlannerInput,
	{ horizon, groups }: Problem,
	{ used, fresh }: Expected
): readonly PlannedDay[] {
	const last = Math.max(0, ...groups.flatMap(({ party }) => party.exams));
	const slots = new Map(horizon.days.flatMap((block, slot) => block.map((each) => [each, slot])));
	return Array.from({ length: last }, (_, ahead) => {
		const room = Math.max(0, capacity[ahead] ?? 0);
		const slot = slots.get(ahead);
		if (slot === undefined) return { day: day + ahead, capacity: room, reviews: 0, fresh: 0 };
		const all = used[slot] as number;
		const met = fresh[slot] as number;
		const share = room / Math.max(all, horizon.capacity[slot] as number);
		return {
			day: day + ahead,
			capacity: room,
			reviews: share * Math.max(0, all - met),
			fresh: share * met
		};
	});
}

function outlooks(
	input: PlannerInput,
	problem: Problem,
	prices: Float64Array,
	expected: Expected
): readonly ExamOutlook[] {
	const { day, cards, weights } = input;
	const richer = problem.horizon.days.map(
		(block, slot) => (problem.horizon.capacity[slot] as number) + more * block.length
	);
	const { prices: lower } = settle(problem, richer, prices, glimpse);
	const { recalled: withMore } = expectedOf(problem, weights, lower, temperature);
	const exams = [...expected.recalled.keys()].sort((one, other) => one - other);
	const { capacity } = problem.horizon;
	return exams.map((exam) => {
		const covered = cards.filter((card) => card.exams.includes(day + exam));
		const mean = (sum: number): number => Math.min(1, sum / covered.length);
		const bound = mean(
			exams.length === 1
				? ceiling(problem, prices, capacity)
				: ceilingOf(input, day + exam, covered, prices)
		);
		// Prices that ask for a review too many promise a hair too much.
		const planned = Math.min(bound, mean(expected.recalled.get(exam) ?? 0));
		return {
			day: day + exam,
			cards: covered.length,
			planned,
			idle: mean(covered.reduce((sum, card) => sum + idleRecall(input, card, exam), 0)),
			withTenMore: Math.max(planned, mean(withMore.get(exam) ?? 0)),
			bound,
			left: expected.untouched
				.filter(({ recalls }) => recalls.some((each) => each.exam === exam && each.recall < half))
				.map(({ key }) => key)
		};
	});
}

function idleRecall({ day, weights }: PlannerInput, card: PlannerCard, exam: number): number {
	if (card.state === null) return 0;
	const days = exam - Math.min(0, (card.lastDay ?? day) - day);
	return retrievability(weights, days, card.state.stability);
}
