import { editDistance } from './edit-distance.ts';
import { letterMask, mayLieWithin } from './letter-mask.ts';
import type { Slip } from './likeness.ts';
import type { MarkingContext } from './marking-context.ts';
import { areSameNoun } from './plural.ts';
import type { KnownWord } from './word-rows.ts';

/**
 * Whether a typed text is as close to the answer of another question as to the one meant, `distance` edits away.
 * Texts in their base forms; `accepted` are this question's own, which are no rivals of themselves.
 */
export function isNearAnotherAnswer(
	typed: string,
	distance: number,
	owner: string,
	accepted: readonly string[],
	context: MarkingContext
): boolean {
	const mask = letterMask(typed);
	for (let { length } = typed, by = -distance; by <= distance; by += 1) {
		for (const rival of context.rivals[length + by] ?? []) {
			if (rival.owner === owner || !mayLieWithin(mask, rival.mask, distance)) continue;
			if (editDistance(typed, rival.base, distance) > distance) continue;
			if (!accepted.includes(rival.base)) return true;
		}
	}
	return false;
}

/** Whether a text with its accents is the answer of another question, and not only its form without. */
export function isAnotherAnswer(
	typed: { readonly text: string; readonly base: string },
	owner: string,
	context: MarkingContext
): boolean {
	const rivals = context.rivals[typed.base.length] ?? [];
	return rivals.some((rival) => rival.owner !== owner && rival.text === typed.text);
}

/** Whether a typed word is as close to a different word of the article as to the one meant. */
export function isNearAnotherWord(word: Slip, language: string, context: MarkingContext): boolean {
	return isWithin(context.words, word, word.distance, language);
}

/** Whether a typed word is another word of the language, or closer to another one than to the one meant. */
export function isAnotherWord(word: Slip, language: string, context: MarkingContext): boolean {
	return isWithin(context.neighbours ?? [], word, word.slips - 1, language);
}

function isWithin(
	rows: readonly (readonly KnownWord[])[],
	{ typed, meant, kind }: Slip,
	edits: number,
	language: string
): boolean {
	const mask = letterMask(typed);
	for (let { length } = typed, by = -edits; by <= edits; by += 1) {
		for (const word of rows[length + by] ?? []) {
			if (word.base === meant || !mayLieWithin(mask, word.mask, edits)) continue;
			if (editDistance(typed, word.base, edits) > edits) continue;
			if (kind === 'name' || !areSameNoun(word.base, meant, language)) return true;
		}
	}
	return false;
}
