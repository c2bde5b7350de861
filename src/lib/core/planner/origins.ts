import type { CardKey } from '../schedule/card.ts';
import type { MemoryState } from '../schedule/memory/memory.ts';
import type { PlannerCard } from './plan.ts';

/** Cards that cannot be told apart by the plan: it decides for all of them at once. */
export interface Origin {
	/** `null` for cards never met. */
	readonly state: MemoryState | null;
	/** Days from today to the last answer, 0 or less; 0 for cards never met. */
	readonly since: number;
	/** In the order in which they were given. */
	readonly keys: readonly CardKey[];
}

/** Origins with the same tests. */
export interface Party {
	/** In days from today, ascending; all after today. */
	readonly exams: readonly number[];
	readonly origins: readonly Origin[];
}

/** Cards by their tests, and these by their state. A card whose tests are past is in none. */
export function partiesOf(cards: readonly PlannerCard[], day: number): readonly Party[] {
	const parties = new Map<string, { exams: readonly number[]; origins: Map<string, Gathered> }>();
	for (const { key, state, lastDay, exams } of cards) {
		const ahead = [...new Set(exams.map((exam) => exam - day))]
			.filter((exam) => exam > 0)
			.sort((one, other) => one - other);
		if (ahead.length === 0) continue;
		const name = ahead.join();
		const party = parties.get(name) ?? { exams: ahead, origins: new Map<string, Gathered>() };
		parties.set(name, party);
		// A clock set back counts as no time at all.
		const since = state === null ? 0 : Math.min(0, (lastDay ?? day) - day);
		const like = state === null ? '' : `${state.stability} ${state.difficulty} ${since}`;
		const origin = party.origins.get(like);
		if (origin) origin.keys.push(key);
		else party.origins.set(like, { state, since, keys: [key] });
	}
	return [...parties.values()].map(({ exams, origins }) => ({
		exams,
		origins: [...origins.values()]
	}));
}

interface Gathered extends Origin {
	readonly keys: CardKey[];
}
