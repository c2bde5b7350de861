import { retrievability } from '../schedule/fsrs.ts';
import { expectedOf, type Expected } from './outlook.ts';
import type { ExamOutlook, PlannedDay, PlannerCard, PlannerInput, StudyPlan } from './plan.ts';
import { dayPrices, settle, slotPrices, temperature } from './prices.ts';
import { problemOf, survey, type Problem } from './problem.ts';
import { rank, sharp } from './ranking.ts';

/** "What ten more cards a day would add." */
const more = 10;
/** A card below this recall that is left alone is not worth saving. */
const half = 0.5;

/**
 * The plan for tests on dates: which cards today, and what the days until then will bring.
 *
 * Per card a dynamic programme over the day of its last review, its stability and its difficulty; between the cards,
 * prices for the reviews of each day, at which they want just as many as there are (Lagrangian relaxation of the
 * restless bandit, Whittle 1988). Today's cards are those to which a review now is worth most against the best later one.
 */
export function makePlan(input: PlannerInput): StudyPlan {
	const { capacity, cards, weights } = input;
	const problem = problemOf(input);
	const { horizon } = problem;
	const start = input.prices && slotPrices(horizon, input.prices);
	const { prices, residual } = settle(problem, horizon.capacity, start);
	const expected = expectedOf(problem, weights, prices, temperature);
	const ranking = rank(problem, prices, new Map(cards.map(({ key }, place) => [key, place])));
	const ceiling = ranking.value + cost(prices, horizon.capacity);
	return {
		today: ranking.cards.filter(({ index }) => index > 0).slice(0, Math.floor(capacity[0] ?? 0)),
		prices: dayPrices(horizon, prices, capacity.length),
		residual,
		days: daysOf(input, problem, expected),
		exams: outlooks(input, problem, prices, expected, ceiling)
	};
}

function cost(prices: Float64Array, capacity: readonly number[]): number {
	return capacity.reduce((sum, room, slot) => sum + room * (prices[slot] as number), 0);
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
		const share = slot === undefined ? 0 : room / (horizon.capacity[slot] as number);
		const met = slot === undefined ? 0 : (fresh[slot] as number);
		const all = slot === undefined ? 0 : (used[slot] as number);
		return {
			day: day + ahead,
			capacity: room,
			reviews: share * (all - met),
			fresh: share * met
		};
	});
}

function outlooks(
	input: PlannerInput,
	problem: Problem,
	prices: Float64Array,
	expected: Expected,
	ceiling: number
): readonly ExamOutlook[] {
	const { day, cards, weights } = input;
	const richer = problem.horizon.days.map(
		(block, slot) => (problem.horizon.capacity[slot] as number) + more * block.length
	);
	const { recalled: withMore } = expectedOf(
		problem,
		weights,
		settle(problem, richer, prices).prices,
		temperature
	);
	const exams = [...expected.recalled.keys()].sort((one, other) => one - other);
	return exams.map((exam) => {
		const covered = cards.filter((card) => card.exams.includes(day + exam));
		const mean = (sum: number): number => Math.min(1, sum / covered.length);
		const planned = mean(expected.recalled.get(exam) ?? 0);
		const bound = exams.length === 1 ? ceiling : boundFor(input, exam, covered);
		return {
			day: day + exam,
			cards: covered.length,
			planned,
			idle: mean(covered.reduce((sum, card) => sum + idleRecall(input, card, exam), 0)),
			withTenMore: Math.max(planned, mean(withMore.get(exam) ?? 0)),
			bound: Math.max(planned, mean(bound)),
			left: expected.untouched
				.filter(({ recalls }) => recalls.some((each) => each.exam === exam && each.recall < half))
				.map(({ key }) => key)
		};
	});
}

/** With several tests: as if all reviews until then were for this one. */
function boundFor(input: PlannerInput, exam: number, covered: readonly PlannerCard[]): number {
	const cards = covered.map((card) => ({ ...card, exams: [input.day + exam] }));
	const problem = problemOf({ ...input, cards });
	const { capacity } = problem.horizon;
	const { prices } = settle(problem, capacity, null);
	return survey(problem, prices, sharp) + cost(prices, capacity);
}

function idleRecall({ day, weights }: PlannerInput, card: PlannerCard, exam: number): number {
	if (card.state === null) return 0;
	const days = exam - Math.min(0, (card.lastDay ?? day) - day);
	return retrievability(weights, days, card.state.stability);
}
