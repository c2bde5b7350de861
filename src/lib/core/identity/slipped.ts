import { areListed } from '../question/confusable-words.ts';
import { areConfusable } from '../question/confusable.ts';
import { editDistance } from '../question/edit-distance.ts';
import { negations } from '../question/function-words.ts';

/** Tells whether two words, folded, may be one that was mistyped. */
export type AreOne = (one: string, other: string) => boolean;

/**
 * A slip is one letter, from nine letters on two; never in a number or a negation, and never where it makes another word.
 * @param atHome words that are no slips, as they stand elsewhere in the file: of two such words neither is the other
 */
export function slips(atHome: ReadonlySet<string>): AreOne {
	return (one, other) => {
		if (one === other) return true;
		const shorter = Math.min(one.length, other.length);
		const longer = Math.max(one.length, other.length);
		if (longer - shorter > 2 || longer < 2 || !isWord(one) || !isWord(other)) return false;
		if (negations.has(one) || negations.has(other)) return false;
		const limit = shorter >= 9 ? 2 : 1;
		if (editDistance(one, other, limit) > limit) return false;
		// Of two short words that differ by a letter, such as "cat" and "rat", each is a word.
		if (longer <= 3 && longer === shorter && !areTurned(one, other)) return false;
		if (atHome.has(one) && atHome.has(other)) return false;
		return !areConfusable(one, other) && !areListed(one, other);
	};
}

/** Whether two lists of words say the same but for slips, a lost or added space being one. */
export function areSame(one: readonly string[], other: readonly string[], areOne: AreOne): boolean {
	if (one.length === other.length) {
		return one.every((word, at) => areOne(word, other[at] ?? ''));
	}
	return (
		one.length > 0 && Math.abs(one.length - other.length) <= 2 && one.join('') === other.join('')
	);
}

function isWord(text: string): boolean {
	return /^[\p{L}\p{M}]+$/u.test(text);
}

function areTurned(one: string, other: string): boolean {
	return [...one].toSorted().join('') === [...other].toSorted().join('');
}
