import { choose } from '#lib/core/planner/choice.ts';
import { greedy } from '#lib/core/planner/greedy.ts';
import type { PlannerCard, PlannerInput } from '#lib/core/planner/plan.ts';
import { dayPrices } from '#lib/core/planner/prices.ts';
import { hash } from '#lib/core/question/chance.ts';
import {
	defaultWeights,
	intervalFor,
	nextState,
	retrievability
} from '#lib/core/schedule/memory/fsrs.ts';
import type { MemoryState } from '#lib/core/schedule/memory/memory.ts';

/** What schedulers know of a card; all of it follows from the answers. */
export interface Belief {
	readonly card: number;
	/** As FSRS-6 with its default parameters has it; `null` for a card never met. */
	readonly state: MemoryState | null;
	readonly lastDay: number;
	/** When FSRS would ask it at a desired retention of 0.9. */
	readonly due: number;
	/** As SM-2 has it. */
	readonly sm2: { readonly due: number; readonly interval: number; readonly reps: number };
}

export function unmet(card: number): Belief {
	return { card, state: null, lastDay: 0, due: 0, sm2: { due: 0, interval: 0, reps: 0 } };
}

export function believe(belief: Belief, day: number, right: boolean): Belief {
	const state = nextState(defaultWeights, belief.state, day - belief.lastDay, right ? 3 : 1);
	const interval = Math.max(1, Math.round(intervalFor(defaultWeights, state.stability, 0.9)));
	return {
		card: belief.card,
		state,
		lastDay: day,
		due: day + interval,
		sm2: nextSm2(belief.sm2, day, right)
	};
}

/**
 * SM-2 with two buttons: 1 day, 6 days, then 2.5 times as long, since an answer of quality 4 leaves the easiness where it
 * begins; from the start again after a wrong answer. P. A. Woźniak, "Optimization of learning", 1990.
 */
function nextSm2(sm2: Belief['sm2'], day: number, right: boolean): Belief['sm2'] {
	const reps = right ? sm2.reps + 1 : 0;
	const interval = reps <= 1 ? 1 : reps === 2 ? 6 : Math.round(sm2.interval * 2.5);
	return { due: day + interval, interval, reps };
}

export interface Situation {
	readonly day: number;
	readonly exam: number;
	readonly perDay: number;
	/** Cards that were not asked today, in the order of the set. */
	readonly beliefs: readonly Belief[];
	readonly seed: number;
}

/** Says for each day in which order the cards are to be asked: all of them, so that no day is short of reviews. */
export type Policy = (situation: Situation) => readonly number[];

export interface NamedPolicy {
	readonly name: string;
	/** Made anew for each learner: the planner keeps its prices from day to day. */
	readonly begin: () => Policy;
}

/** The cards by a number each, the lowest first; equal ones in the order of the set. */
function by(beliefs: readonly Belief[], value: (belief: Belief) => number): readonly number[] {
	return beliefs
		.map((belief) => ({ card: belief.card, value: value(belief) }))
		.sort((one, other) => one.value - other.value || one.card - other.card)
		.map(({ card }) => card);
}

/** Due cards by how long they are due, new ones before or after them, then those that are due soonest. */
function byDue(due: (belief: Belief) => number, first: 'reviews' | 'new'): Policy {
	const far = 1e6;
	return ({ beliefs, day }) =>
		by(beliefs, (belief) => {
			if (belief.state === null) return first === 'new' ? -far : far;
			return due(belief) <= day ? due(belief) - day : 2 * far + due(belief);
		});
}

function lowestRecall({ beliefs, day }: Situation): readonly number[] {
	return by(beliefs, ({ state, lastDay }) =>
		state === null ? 0 : retrievability(defaultWeights, day - lastDay, state.stability)
	);
}

function atRandom({ beliefs, day, seed }: Situation): readonly number[] {
	return by(beliefs, ({ card }) => hash(`${seed}: ${card} on ${day}`));
}

function byGain(situation: Situation): readonly number[] {
	return filled(
		greedy(question(situation)).map(({ key }) => Number(key)),
		situation
	);
}

/** A policy to which the rest is worth nothing takes those that it would miss least. */
function filled(chosen: readonly number[], situation: Situation): readonly number[] {
	const taken = new Set(chosen);
	return [...chosen, ...lowestRecall(situation).filter((card) => !taken.has(card))];
}

export function question({ day, exam, perDay, beliefs }: Situation): PlannerInput {
	return {
		day,
		capacity: Array.from({ length: exam - day }, () => perDay),
		cards: beliefs.map((belief) => plannerCard(belief, exam)),
		weights: defaultWeights,
		prices: null
	};
}

function plannerCard({ card, state, lastDay }: Belief, exam: number): PlannerCard {
	return {
		key: String(card),
		state,
		lastDay: state === null ? null : lastDay,
		exams: [exam]
	};
}

/** What is to be known of the planner's runs beside what they bring. */
export interface Watch {
	readonly residuals: number[];
	/** Milliseconds of each choice. */
	readonly cold: number[];
	readonly warm: number[];
	readonly now: () => number;
}

export function planner(watch: Watch): NamedPolicy {
	return {
		name: 'planner',
		begin() {
			let prices: readonly number[] | null = null;
			return (situation) => {
				const start = watch.now();
				const input = { ...question(situation), prices };
				const choice = choose(input);
				(prices === null ? watch.cold : watch.warm).push(watch.now() - start);
				watch.residuals.push(choice.residual);
				prices = dayPrices(choice.problem.horizon, choice.prices, input.capacity.length).slice(1);
				return filled(
					choice.ranked.map(({ key }) => Number(key)),
					situation
				);
			};
		}
	};
}

export const others: readonly NamedPolicy[] = [
	{ name: 'FSRS .9, reviews first', begin: () => byDue(({ due }) => due, 'reviews') },
	{ name: 'FSRS .9, new first', begin: () => byDue(({ due }) => due, 'new') },
	{ name: 'SM-2, reviews first', begin: () => byDue(({ sm2 }) => sm2.due, 'reviews') },
	{ name: 'SM-2, new first', begin: () => byDue(({ sm2 }) => sm2.due, 'new') },
	{ name: 'lowest recall', begin: () => lowestRecall },
	{ name: 'greedy gain', begin: () => byGain },
	{ name: 'random', begin: () => atRandom }
];
