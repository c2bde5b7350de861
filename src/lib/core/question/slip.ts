import { areConfusable } from './confusable.ts';
import { editDistance } from './edit-distance.ts';
import { negations } from './function-words.ts';
import { beginsApart, endsApart, isOtherName, phonetic, type WordKind } from './word-shape.ts';

/** Slips forgiven in a word, by its number of letters. */
export function allowance(letters: number): number {
	if (letters <= 4) return 0;
	return letters <= 8 ? 1 : 2;
}

/**
 * How many slips of the finger or of the ear lie between a typed word and the one meant; `null` when it is more than
 * that length forgives, or when the difference is one that makes another word in any language: a negation, an affix,
 * another first letter. Whether what was typed happens to be a word is asked elsewhere: see `rivalry.ts`.
 */
export function slipsBetween(typed: string, meant: string, kind: WordKind): number | null {
	if (typed === meant) return 0;
	const limit = allowance([...meant].length);
	if (limit === 0 || kind === 'acronym') return null;
	const byFinger = editDistance(typed, meant, limit);
	const [ear, word] = [phonetic(typed), phonetic(meant)];
	const byEar = ear === word ? 1 : editDistance(ear, word, limit - 1) + 1;
	const slips = Math.min(byFinger, byEar);
	if (slips > limit || negations.has(typed) || negations.has(meant)) return null;
	if (beginsApart(typed, meant) && beginsApart(ear, word)) return null;
	if (endsApart(typed, meant, kind)) return null;
	if (kind === 'name' && slips > 1 && isOtherName(typed, meant)) return null;
	return areConfusable(typed, meant) ? null : slips;
}
