import type { CardKey } from '../schedule/card.ts';
import { within } from './departures.ts';
import { grid, type Transitions } from './grid.ts';
import { pairOf, weigh, type Course, type Sheet } from './lookahead.ts';
import type { PlannedCard } from './plan.ts';
import { surveyGroup, type Group, type Problem } from './problem.ts';

const { columns, points, rows } = grid;

/**
 * Ranks the cards for today: what a review now is worth, free of charge, less what can be had without it. The options are
 * weighed as they are for the prices, which leaves a card that has many good moments something for having them.
 *
 * @param order position of each card among those that were given
 * @returns every card that may be asked today, the most valuable first; those of equal value in the order they were given in
 */
export function rank(
	problem: Problem,
	prices: Float64Array,
	temperature: number,
	order: ReadonlyMap<CardKey, number>
): readonly PlannedCard[] {
	if (problem.horizon.at[0] !== 0) return [];
	const place = ({ key }: PlannedCard): number => order.get(key) ?? 0;
	return problem.groups
		.flatMap((group) => {
			surveyGroup(problem, group, prices, temperature);
			return group.course.slots > 0 ? rankGroup(problem, group, prices, temperature) : [];
		})
		.sort((one, other) => other.index - one.index || place(one) - place(other));
}

function rankGroup(
	{ sheet, table }: Problem,
	{ party, course, departures }: Group,
	prices: Float64Array,
	temperature: number
): readonly PlannedCard[] {
	const { slots, rest, value, meanwhile, recall, good, again, goodColumn, againColumn } =
		departures;
	const reward = rewards(sheet, course, table);
	return party.origins.flatMap(({ keys }, origin) => {
		const now = origin * slots;
		if (meanwhile[now] === -Infinity) return [];
		let best = rest[origin] as number;
		for (let cell = now + 1; cell < now + slots; cell += 1) {
			best = Math.max(best, value[cell] as number);
		}
		let weights = weigh((rest[origin] as number) - best, temperature);
		for (let cell = now + 1; cell < now + slots; cell += 1) {
			weights += weigh((value[cell] as number) - best, temperature);
		}
		const later = best + temperature * Math.log(weights);
		const known = recall[now] as number;
		const withIt =
			known * within(reward, 0, good[now] as number, goodColumn[origin] as number) +
			(1 - known) * within(reward, 0, again[now] as number, againColumn[origin] as number);
		const ranked = {
			index: (value[now] as number) + (prices[0] as number) - later,
			withIt: withIt / party.exams.length,
			without: (rest[origin] as number) / party.exams.length
		};
		return keys.map((key) => ({ key, ...ranked }));
	});
}

/** `[slot × points + point]`: recall summed over the tests to come, as the weights in the sheet have it; prices apart. */
function rewards(sheet: Sheet, course: Course, table: Transitions): Float64Array {
	const { weight, total, stop } = sheet;
	const { slots, rest, meanwhile, pause } = course;
	const reward = new Float64Array(slots * points);
	for (let from = slots - 1; from >= 0; from -= 1) {
		for (let point = 0; point < points; point += 1) {
			const cell = from * points + point;
			const row = Math.floor(point / columns);
			const column = point % columns;
			let sum = (stop[cell] as number) * (rest[from * rows + row] as number);
			for (let to = from + 1; to < slots; to += 1) {
				const pair = pairOf(slots, from, to);
				const share = weight[pair * points + point] as number;
				if (share === 0) continue;
				const days = pause[pair] as number;
				const known = table.recall[days * rows + row] as number;
				const step = days * points + point;
				sum +=
					share *
					((meanwhile[pair * rows + row] as number) +
						known *
							within(reward, to, table.good[step] as number, table.goodColumn[column] as number) +
						(1 - known) *
							within(reward, to, table.again[step] as number, table.againColumn[column] as number));
			}
			reward[cell] = sum / (total[cell] as number);
		}
	}
	return reward;
}
