import { dice } from './dice.ts';
import type { Profile } from './profile.ts';

/** How alike two questions are, each 0 to 1. */
export interface Likeness {
	readonly prompt: number;
	readonly answers: number;
	/** Both together, three parts to two. */
	readonly all: number;
}

export function likeness(one: Profile, other: Profile): Likeness {
	return together(
		dice(one.promptGrams, other.promptGrams),
		dice(one.answerGrams, other.answerGrams)
	);
}

export function together(prompt: number, answers: number): Likeness {
	return { prompt, answers, all: 0.6 * prompt + 0.4 * answers };
}
