import { choose } from '#lib/core/planner/choice.ts';
import { firstSuccess } from '#lib/core/planner/first-answer.ts';
import { dayPrices } from '#lib/core/planner/prices.ts';
import { defaultWeights, nextState, retrievability } from '#lib/core/schedule/memory/fsrs.ts';
import type { MemoryState } from '#lib/core/schedule/memory/memory.ts';

/** A card of a tiny case; day 0 is today. */
export interface TinyCard {
	readonly state: MemoryState | null;
	readonly lastDay: number;
}

export interface TinyCase {
	readonly cards: readonly TinyCard[];
	readonly days: number;
	readonly perDay: number;
}

function recall({ state, lastDay }: TinyCard, day: number): number {
	return state === null ? 0 : retrievability(defaultWeights, day - lastDay, state.stability);
}

function asked({ state, lastDay }: TinyCard, day: number, right: boolean): TinyCard {
	return {
		state: nextState(defaultWeights, state, day - lastDay, right ? 3 : 1),
		lastDay: day
	};
}

/** Expected sum of recall when some cards are asked today and the rest of the days have the value that `then` tells. */
function afterAsking(
	cards: readonly TinyCard[],
	chosen: readonly number[],
	day: number,
	then: (cards: readonly TinyCard[]) => number
): number {
	const [first, ...rest] = chosen;
	const card = first === undefined ? undefined : cards[first];
	if (first === undefined || card === undefined) return then(cards);
	const known = card.state === null ? firstSuccess : recall(card, day);
	const value = (right: boolean): number =>
		afterAsking(cards.with(first, asked(card, day, right)), rest, day, then);
	return known * value(true) + (1 - known) * value(false);
}

/** The best that can be expected: all ways to use the days, all outcomes, by backward induction on the exact states. */
export function optimum({ cards, days, perDay }: TinyCase, day = 0): number {
	if (day === days) return cards.reduce((sum, card) => sum + recall(card, days), 0);
	return Math.max(
		...choices(cards, perDay).map((chosen) =>
			afterAsking(cards, chosen, day, (next) => optimum({ cards: next, days, perDay }, day + 1))
		)
	);
}

/** All sets of at most so many cards; of cards never met only the first ones, since they are all alike. */
function choices(cards: readonly TinyCard[], most: number): readonly (readonly number[])[] {
	const met = cards.flatMap(({ state }, at) => (state === null ? [] : [at]));
	const unmet = cards.flatMap(({ state }, at) => (state === null ? [at] : []));
	return unmet
		.reduce<readonly (readonly number[])[]>((all, _, at) => [...all, unmet.slice(0, at + 1)], [[]])
		.flatMap((fresh) => subsets(met).map((some) => [...fresh, ...some]))
		.filter(({ length }) => length <= most);
}

function subsets(items: readonly number[]): readonly (readonly number[])[] {
	const [first, ...rest] = items;
	if (first === undefined) return [[]];
	const without = subsets(rest);
	return [...without, ...without.map((some) => [first, ...some])];
}

/** What the planner's choices come to: it plans anew each day for whatever happened, and all that may happen is weighed. */
export function planned(
	{ cards, days, perDay }: TinyCase,
	day = 0,
	prices: readonly number[] | null = null
): number {
	if (day === days) return cards.reduce((sum, card) => sum + recall(card, days), 0);
	const capacity = Array.from({ length: days - day }, () => perDay);
	const choice = choose({
		day,
		capacity,
		weights: defaultWeights,
		prices,
		cards: cards.map(({ state, lastDay }, at) => ({
			key: String(at),
			state,
			lastDay: state === null ? null : lastDay,
			exams: [days]
		}))
	});
	const chosen = choice.ranked
		.filter(({ index }) => index > 0)
		.slice(0, perDay)
		.map(({ key }) => Number(key));
	const kept = dayPrices(choice.problem.horizon, choice.prices, capacity.length).slice(1);
	return afterAsking(cards, chosen, day, (next) =>
		planned({ cards: next, days, perDay }, day + 1, kept)
	);
}
