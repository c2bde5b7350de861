import { depart, departuresOf, sendOff, type Departures } from './departures.ts';
import { follow } from './follow.ts';
import { transitions, type Transitions } from './grid.ts';
import { horizonOf, type Horizon } from './horizon.ts';
import { courseOf, lookBack, sheetFor, type Course, type Sheet } from './lookahead.ts';
import { partiesOf, type Party } from './origins.ts';
import type { PlannerInput } from './plan.ts';

/** All that a plan is computed from and in. */
export interface Problem {
	readonly horizon: Horizon;
	readonly table: Transitions;
	readonly groups: readonly Group[];
	/** Serves one group after the other. */
	readonly sheet: Sheet;
	/** Expected reviews of each slot, as the last survey found them. */
	readonly used: Float64Array;
}

export interface Group {
	readonly party: Party;
	readonly course: Course;
	readonly departures: Departures;
}

export function problemOf({ day, capacity, cards, weights }: PlannerInput): Problem {
	const parties = partiesOf(cards, day);
	const exams = [...new Set(parties.flatMap((party) => party.exams))].sort(
		(one, other) => one - other
	);
	const horizon = horizonOf(capacity, exams);
	const groups = parties.map((party) => {
		const course = courseOf(weights, horizon, party.exams);
		return { party, course, departures: departuresOf(weights, horizon, course.slots, party) };
	});
	return {
		horizon,
		groups,
		table: transitions(weights, Math.max(0, (horizon.at.at(-1) ?? 0) - (horizon.at[0] ?? 0))),
		sheet: sheetFor(Math.max(0, ...groups.map(({ course }) => course.slots))),
		used: new Float64Array(horizon.at.length)
	};
}

/** Lets every card choose at these prices, and counts the reviews of each slot in `used`. */
export function survey(problem: Problem, prices: Float64Array, temperature: number): number {
	problem.used.fill(0);
	let value = 0;
	for (const group of problem.groups) value += surveyGroup(problem, group, prices, temperature);
	return value;
}

/** @returns what the group's cards are worth, the prices of their reviews paid */
export function surveyGroup(
	{ sheet, table, used }: Problem,
	{ course, departures }: Group,
	prices: Float64Array,
	temperature: number
): number {
	lookBack(sheet, course, table, prices, temperature);
	const value = depart(departures, sheet, prices, temperature);
	sheet.mass.fill(0);
	sheet.massGood.fill(0);
	sheet.massAgain.fill(0);
	sendOff(departures, sheet, temperature, used);
	follow(sheet, course, table, used);
	return value;
}
