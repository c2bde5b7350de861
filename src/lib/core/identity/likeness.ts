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
	const prompt = dice(one.promptGrams, other.promptGrams);
	const answers = dice(one.answerGrams, other.answerGrams);
	return { prompt, answers, all: weighed(prompt, answers) };
}

export function weighed(prompt: number, answers: number): number {
	return 0.6 * prompt + 0.4 * answers;
}
