import { likeness, type Likeness } from './likeness.ts';
import type { Profile } from './profile.ts';
import { areSame, type AreOne } from './slipped.ts';

/** Another question that a changed one could as well be, or be made from. */
export interface Sibling {
	readonly profile: Profile;
	/** To the question whose sibling it is. */
	readonly likeness: Likeness;
}

/**
 * Whether a changed question has kept what sets the known one apart from a sibling: at least half of the words that only the
 * known one has, and next to none of the sibling's own; or, where both have the same words, their order. Where it has not,
 * answers that say much, and are the known one's and not the sibling's, speak for it. In a family of questions that are
 * made alike, this tells a question that was reworded from one more of the family, which looks no less like it.
 */
export function keepsItsOwn(
	changed: Profile,
	known: Profile,
	{ profile: sibling, likeness: resembles }: Sibling,
	areOne: AreOne,
	weight: (word: string) => number
): boolean {
	if (known.print === sibling.print) return true;
	const own = wordsOnlyIn(known.words, sibling.words, areOne);
	const others = wordsOnlyIn(sibling.words, known.words, areOne);
	const answers = likeness(changed, known).answers;
	const apart = Math.max(resembles.answers, likeness(changed, sibling).answers);
	if (own.length + others.length === 0) {
		for (const words of ['words', 'guarded'] as const) {
			if (areSame(sibling[words], known[words], areOne)) continue;
			if (areSame(changed[words], known[words], areOne)) return true;
		}
		return answers >= apart + 0.15;
	}
	const share = (wanted: readonly string[], words: readonly string[]): number => {
		const there = wanted.filter((word) => words.some((one) => areOne(word, one)));
		return sum(there.map(weight)) / sum(wanted.map(weight));
	};
	const kept = own.length === 0 ? 1 : share(own, changed.words);
	const fresh = others.length === 0 ? [] : wordsOnlyIn(changed.words, known.words, areOne);
	const foreign = fresh.length === 0 ? 0 : share(others, fresh);
	return saysMuch(known) && answers >= 0.8 && apart <= 0.6
		? kept >= 0.5 || foreign === 0
		: kept >= 0.7 && foreign < 0.4;
}

/** Whether no other question is likely to have these answers by chance. */
export function saysMuch({ kind, answers }: Profile): boolean {
	const text = answers.join('');
	return kind !== 'truefalse' && (/\p{L}.*\p{L}/u.test(text) || /\d{4}/u.test(text));
}

function wordsOnlyIn(
	words: readonly string[],
	other: readonly string[],
	areOne: AreOne
): readonly string[] {
	return words.filter((word) => !other.some((one) => areOne(word, one)));
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
