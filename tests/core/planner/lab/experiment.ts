import { random } from '#lib/core/question/chance.ts';
import { learner, type Kind, type Learner } from './learner.ts';
import { believe, unmet, type Belief, type NamedPolicy } from './policies.ts';

export interface Scenario {
	readonly name: string;
	readonly cards: number;
	/** The first so many of the cards were met before: three answers each, in the forty days before. */
	readonly known: number;
	readonly days: number;
	readonly perDay: number;
}

export const scenarios: readonly Scenario[] = [
	{ name: '100 new, 14 days, 20 a day', cards: 100, known: 0, days: 14, perDay: 20 },
	{ name: '100 new, 14 days, 10 a day', cards: 100, known: 0, days: 14, perDay: 10 },
	{ name: '100 new, 14 days, 40 a day', cards: 100, known: 0, days: 14, perDay: 40 },
	{ name: '300, half known, 21 days, 40 a day', cards: 300, known: 150, days: 21, perDay: 40 },
	{ name: '1,000 new, 30 days, 60 a day', cards: 1000, known: 0, days: 30, perDay: 60 }
];

export interface Outcome {
	/** True probability of recall, mean over the cards: on the day of the test, and 30 days later. */
	readonly onTheDay: number;
	readonly later: number;
	readonly unseen: number;
	/** Reviews of each day. */
	readonly reviews: readonly number[];
}

/** The learner and what schedulers know of the cards on the first day. */
export function beginning(
	scenario: Scenario,
	kind: Kind,
	seed: number
): { readonly who: Learner; readonly beliefs: Belief[] } {
	const who = learner(kind, seed);
	const next = random(seed);
	const beliefs = Array.from({ length: scenario.cards }, (_, card) => {
		if (card >= scenario.known) return unmet(card);
		const days = [1 + next() * 10, 11 + next() * 14, 25 + next() * 15].map(Math.floor).reverse();
		return days.reduce((belief, ago) => believe(belief, -ago, who.ask(card, -ago)), unmet(card));
	});
	return { who, beliefs };
}

/** One learner, one policy, until the day of the test; 0 is the first day. */
export function run(scenario: Scenario, kind: Kind, seed: number, policy: NamedPolicy): Outcome {
	const { days, perDay } = scenario;
	const { who, beliefs } = beginning(scenario, kind, seed);
	const order = policy.begin();
	const reviews = Array.from({ length: days }, (_, day) => {
		const today = new Set(order({ day, exam: days, perDay, beliefs, seed }).slice(0, perDay));
		for (const card of today) {
			const belief = beliefs[card];
			if (belief === undefined) throw new Error(`There is no card ${card}.`);
			beliefs[card] = believe(belief, day, who.ask(card, day));
		}
		return today.size;
	});
	const mean = (day: number): number =>
		beliefs.reduce((sum, { card }) => sum + who.recall(card, day), 0) / beliefs.length;
	return {
		onTheDay: mean(days),
		later: mean(days + 30),
		unseen: beliefs.filter(({ state }) => state === null).length,
		reviews
	};
}
