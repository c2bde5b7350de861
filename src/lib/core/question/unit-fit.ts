import type { Decimal } from './numeric.ts';
import { foldCase, tidy, withoutAccents } from './normalise.ts';
import { unitNamed } from './units.ts';

/** Factors that bring the given number and the key to the same unit; or why that cannot be done. */
export type UnitFit = { readonly given: Decimal; readonly key: Decimal } | 'other' | 'unknown';

const same: UnitFit = { given: '1', key: '1' };

/**
 * Whether the unit that a learner wrote fits the key's. No unit always fits, as the key's stands beside the field.
 * Where the key has none, a percent sign and words of the prompt ("7 cartels") say nothing new.
 */
export function unitFit(given: string | null, key: string | null, prompt: string): UnitFit {
	if (
		given === null ||
		(key !== null && folded(given) === folded(key) && !namesAnother(given, key))
	) {
		return same;
	}
	const [mine, theirs] = [unitNamed(given), key === null ? null : unitNamed(key)];
	if (key === null) return mine?.name === '%' || stands(given, prompt) ? same : 'unknown';
	if (mine !== null && theirs !== null) {
		return mine.dimension === theirs.dimension
			? { given: mine.factor, key: theirs.factor }
			: 'other';
	}
	if (theirs !== null && mine === null) return fitsWithPrompt(given, key, prompt);
	return stands(given, key) ? same : 'unknown';
}

/** "25 percent tariffs" where the prompt speaks of tariffs. */
function fitsWithPrompt(given: string, key: string, prompt: string): UnitFit {
	const words = given.split(' ');
	for (let length = words.length - 1; length > 0; length -= 1) {
		const head = words.slice(0, length).join(' ');
		if (unitNamed(head) === null) continue;
		return stands(words.slice(length).join(' '), prompt) ? unitFit(head, key, '') : 'unknown';
	}
	return 'unknown';
}

function namesAnother(given: string, key: string): boolean {
	const [mine, theirs] = [unitNamed(given), unitNamed(key)];
	return mine !== null && theirs !== null && mine !== theirs;
}

/** Whether every word stands in the text, be it in the singular or the plural. */
function stands(words: string, text: string): boolean {
	const known = new Set(
		folded(text)
			.split(' ')
			.flatMap((word) => [word, singular(word)])
	);
	return folded(words)
		.split(' ')
		.every((word) => known.has(word) || known.has(singular(word)));
}

function singular(word: string): string {
	return word.replace(/s$/, '');
}

function folded(text: string): string {
	return withoutAccents(foldCase(tidy(text)))
		.replace(/[^\p{L}\p{M}\p{N}%°$€£¥/^]+/gu, ' ')
		.trim();
}
