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
 * Who may be asked on the same day. A day asks one card of a question, one form of a fact, and of questions that give one
 * another away only one: else the first answers the second. What is passed by stays due, and comes on a later day.
 */
export interface Company {
	/** Whether a card may still join the day. */
	readonly admits: (card: Asked) => boolean;
	/** The card is asked today. */
	readonly join: (card: Asked) => void;
}

/** @param asked `set/question` of what the day has seen */
export function companyOf(traits: TraitsOf, asked: Iterable<string>): Company {
	const taken = new Set<string>();
	const take = (set: string, question: string): void => {
		const trait = traits(set, question);
		taken.add(`${set}/${question}`);
		if (trait?.fact !== undefined) taken.add(factIn(set, trait.fact));
		for (const other of trait?.apart ?? []) taken.add(`${set}/${other}`);
	};
	for (const key of asked) {
		const slash = key.indexOf('/');
		take(key.slice(0, slash), key.slice(slash + 1));
	}
	return {
		admits({ set, question }) {
			if (taken.has(`${set}/${question}`)) return false;
			const fact = traits(set, question)?.fact;
			return fact === undefined || !taken.has(factIn(set, fact));
		},
		join: ({ set, question }) => take(set, question)
	};
}

/** Ids of questions hold no colon. */
function factIn(set: string, fact: string): string {
	return `${set}:${factKey(fact)}`;
}
