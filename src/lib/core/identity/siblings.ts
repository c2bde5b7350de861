import { likeness, type Likeness } from './likeness.ts';
import type { Profile } from './profile.ts';
import type { AreOne } from './slipped.ts';

/** Another question that a changed one could as well be, or be made from. */
export interface Sibling {
	readonly profile: Profile;
	/** To the question whose sibling it is. */
	readonly likeness: Likeness;
}

/**
 * Whether a changed question has kept what sets the known one apart from a sibling: most of the words that only the known
 * one has, and fewer of the sibling's own. Where it has not, or where both have the same words, answers that are the known
 * one's rather than the sibling's speak for it. In a family of questions that are made alike, this tells a question that was
 * reworded from one more of the family, which looks no less like it.
 */
export function keepsItsOwn(
	changed: Profile,
	known: Profile,
	{ profile: sibling, likeness: resembles }: Sibling,
	areOne: AreOne
): boolean {
	if (known.print === sibling.print) return true;
	const own = wordsOnlyIn(known.words, sibling.words, areOne);
	const others = wordsOnlyIn(sibling.words, known.words, areOne);
	const kept = shareIn(changed.words, own, areOne);
	if (own.length > 0 && kept >= 0.5 && kept > shareIn(changed.words, others, areOne)) return true;
	// "True" may be said of anything: it tells two statements apart only where they have the same words.
	if (known.kind === 'truefalse' && own.length + others.length > 0) return false;
	const answers = likeness(changed, known).answers;
	return (
		answers >= resembles.answers + margin && answers >= likeness(changed, sibling).answers + margin
	);
}

const margin = 0.15;

function wordsOnlyIn(
	words: readonly string[],
	other: readonly string[],
	areOne: AreOne
): readonly string[] {
	return words.filter((word) => !other.some((one) => areOne(word, one)));
}

function shareIn(words: readonly string[], wanted: readonly string[], areOne: AreOne): number {
	if (wanted.length === 0) return 0;
	return wanted.filter((word) => words.some((one) => areOne(word, one))).length / wanted.length;
}
