import type { QuestionTraits } from '../../question/library-entry.ts';
import { factKey } from '../../question/same-fact.ts';

/** What of a card tells which question it asks. */
interface Asked {
	readonly set: string;
	readonly question: string;
}

/** Traits of a question, where the library lists it. */
export type TraitsOf = (set: string, question: string) => QuestionTraits | undefined;

/**
 * Keeps siblings apart: a day asks one card of a question, one form of a fact, and of questions that give one another away
 * only one, else the first answers the second. What is left out stays due, and comes on a later day.
 */
export interface SiblingFilter {
	/** Whether no sibling of the card is asked today. */
	readonly allows: (card: Asked) => boolean;
	/** The card is asked today. */
	readonly add: (card: Asked) => void;
}

/** @param asked `set/question` of what the day has seen */
export function siblingFilter(traits: TraitsOf, asked: Iterable<string>): SiblingFilter {
	const taken = new Set<string>();
	const add = (set: string, question: string): void => {
		const trait = traits(set, question);
		taken.add(`${set}/${question}`);
		if (trait?.fact !== undefined) taken.add(factIn(set, trait.fact));
		for (const other of trait?.apart ?? []) taken.add(`${set}/${other}`);
	};
	for (const key of asked) {
		const slash = key.indexOf('/');
		add(key.slice(0, slash), key.slice(slash + 1));
	}
	return {
		allows({ set, question }) {
			if (taken.has(`${set}/${question}`)) return false;
			const fact = traits(set, question)?.fact;
			return fact === undefined || !taken.has(factIn(set, fact));
		},
		add: ({ set, question }) => add(set, question)
	};
}

/** The names under which siblings meet: cards are siblings when they share one. */
export function siblingNames({ set, question }: Asked, traits: TraitsOf): readonly string[] {
	const trait = traits(set, question);
	const own = `${set}/${question}`;
	if (trait?.fact === undefined && trait?.apart === undefined) return [own];
	return [
		own,
		...(trait.fact === undefined ? [] : [factIn(set, trait.fact)]),
		...(trait.apart ?? []).map((other) => `${set}/${other}`)
	];
}

/** Ids of questions hold no colon. */
function factIn(set: string, fact: string): string {
	return `${set}:${factKey(fact)}`;
}
