import { retrievability, type Weights } from '../schedule/memory/fsrs.ts';
import type { CardKey } from '../schedule/card.ts';
import { grid, gridStabilities } from './grid.ts';
import { pairOf, weigh } from './lookahead.ts';
import { surveyGroup, type Group, type Problem } from './problem.ts';

const { columns, points } = grid;

/** What the plan brings, added up over all groups. */
export interface Expected {
	/** By test, in days from today: expected number of cards recalled. */
	readonly recalled: ReadonlyMap<number, number>;
	/** Of each slot: expected reviews, and those of them that are first meetings. */
	readonly used: Float64Array;
	readonly fresh: Float64Array;
	/** Cards without any review to come. */
	readonly untouched: readonly Untouched[];
}

export interface Untouched {
	readonly key: CardKey;
	/** Recall on each of its tests. */
	readonly recalls: readonly { readonly exam: number; readonly recall: number }[];
}

/** Follows all cards through the plan that these prices make. */
export function expectedOf(
	problem: Problem,
	weights: Weights,
	prices: Float64Array,
	temperature: number
): Expected {
	const recalled = new Map<number, number>();
	const fresh = new Float64Array(problem.used.length);
	const untouched: Untouched[] = [];
	problem.used.fill(0);
	for (const group of problem.groups) {
		surveyGroup(problem, group, prices, temperature);
		countDepartures(problem, group, weights, temperature, recalled, fresh, untouched);
		countLater(problem, group, weights, recalled);
	}
	return { recalled, fresh, untouched, used: Float64Array.from(problem.used) };
}

function add(sums: Map<number, number>, exam: number, amount: number): void {
	sums.set(exam, (sums.get(exam) ?? 0) + amount);
}

/** Tests that come before a card's next review, or without any. */
function countDepartures(
	{ horizon }: Problem,
	{ party, departures }: Group,
	weights: Weights,
	temperature: number,
	recalled: Map<number, number>,
	fresh: Float64Array,
	untouched: Untouched[]
): void {
	const { slots, count, value, best, total, rest } = departures;
	for (const [origin, { state, since, keys }] of party.origins.entries()) {
		const top = best[origin] as number;
		const each = (count[origin] as number) / (total[origin] as number);
		const stopping = each * weigh((rest[origin] as number) - top, temperature);
		const recalls = party.exams.map((exam) => ({
			exam,
			recall: state === null ? 0 : retrievability(weights, exam - since, state.stability)
		}));
		for (const { exam, recall } of recalls) add(recalled, exam, stopping * recall);
		for (const key of keys.slice(keys.length - Math.round(stopping))) {
			untouched.push({ key, recalls });
		}
		for (let slot = 0; slot < slots; slot += 1) {
			const cell = origin * slots + slot;
			const moved = each * weigh((value[cell] as number) - top, temperature);
			if (state === null) fresh[slot] = (fresh[slot] as number) + moved;
			for (const { exam, recall } of recalls) {
				if (exam <= (horizon.at[slot] as number)) add(recalled, exam, moved * recall);
			}
		}
	}
}

function countLater(
	{ horizon, sheet }: Problem,
	{ party, course }: Group,
	weights: Weights,
	recalled: Map<number, number>
): void {
	const { mass, stop, weight } = sheet;
	const { at } = horizon;
	for (let from = 0; from < course.slots; from += 1) {
		const start = at[from] as number;
		for (const exam of party.exams) {
			if (exam <= start) continue;
			for (let point = 0; point < points; point += 1) {
				const cards = mass[from * points + point] as number;
				if (cards === 0) continue;
				const stability = gridStabilities[Math.floor(point / columns)] as number;
				let share = stop[from * points + point] as number;
				for (let to = from + 1; to < course.slots; to += 1) {
					if ((at[to] as number) < exam) continue;
					share += weight[pairOf(course.slots, from, to) * points + point] as number;
				}
				add(recalled, exam, cards * share * retrievability(weights, exam - start, stability));
			}
		}
	}
}
