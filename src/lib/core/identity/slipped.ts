import { areListed } from '../question/confusable-words.ts';
import { areConfusable } from '../question/confusable.ts';
import { editDistance } from '../question/edit-distance.ts';
import { negations } from '../question/function-words.ts';

/** Tells whether two words, folded, may be one that was mistyped. */
export type AreOne = (one: string, other: string) => boolean;

/** What is known of the words of a set. */
export interface Words {
	/** Slips that make no other word of the set. */
	readonly sure: AreOne;
	/** Of these, the ones that hardly ever make a word of any kind: in a longer word, or two letters turned. */
	readonly plain: AreOne;
	/** Where something else speaks for it: whatever differs by a letter. */
	readonly likely: AreOne;
	/** How much a word tells: one that stands everywhere hardly anything, one that stands in one place 1. */
	readonly weight: (word: string) => number;
}

/** @param counts how often words stand in the article and in questions */
export function wordsBy(counts: ReadonlyMap<string, number>): Words {
	const count = (word: string): number => counts.get(word) ?? 0;
	// What negates in one language is a slip in another: "ne", "sin". A negation that is meant stands more than once.
	const negates = (word: string): boolean => negations.has(word) && count(word) >= 2;
	const likely: AreOne = (one, other) =>
		one === other || (!negates(one) && !negates(other) && differByLetters(one, other));
	const sure: AreOne = (one, other) => {
		if (one === other) return true;
		if (!likely(one, other)) return false;
		const [rarer, commoner] = count(one) < count(other) ? [one, other] : [other, one];
		// Of two words that are both at home neither is the other; but the same slip may happen twice.
		if (count(rarer) >= 2 && count(commoner) < 10 * count(rarer)) return false;
		// Of two short words that differ by a letter, such as "cat" and "rat", each may be a word.
		const short = Math.max(one.length, other.length) <= 3 && one.length === other.length;
		return !short || areTurned(one, other) || (count(commoner) >= 10 && count(rarer) <= 2);
	};
	return {
		sure,
		plain: (one, other) =>
			one === other ||
			(sure(one, other) &&
				(areTurned(one, other) ||
					(Math.min(one.length, other.length) >= 5 && one.charAt(0) === other.charAt(0)))),
		likely,
		weight: (word) => 1 / Math.max(1, count(word))
	};
}

/** By one letter, from nine letters on by two; never in a number, and never where it makes another word. */
function differByLetters(one: string, other: string): boolean {
	const shorter = Math.min(one.length, other.length);
	const longer = Math.max(one.length, other.length);
	const limit = shorter >= 9 ? 2 : 1;
	if (longer - shorter > limit || longer < 2) return false;
	// Nearly all pairs of words fail here already.
	if (limit === 1 && sharedAtEnds(one, other) < longer - 2) return false;
	if (editDistance(one, other, limit) > limit || !isWord(one) || !isWord(other)) return false;
	return !areConfusable(one, other) && !areListed(one, other);
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

/** Letters of the common beginning and the common end. */
function sharedAtEnds(one: string, other: string): number {
	const shorter = Math.min(one.length, other.length);
	let start = 0;
	while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
	let end = 0;
	while (
		end < shorter - start &&
		one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)
	) {
		end += 1;
	}
	return start + end;
}

function isWord(text: string): boolean {
	return /^[\p{L}\p{M}]+$/u.test(text);
}

function areTurned(one: string, other: string): boolean {
	return [...one].toSorted().join('') === [...other].toSorted().join('');
}
