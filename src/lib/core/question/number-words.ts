import { add, multiply } from './decimal.ts';
import { vocabularyOf } from './number-vocabulary.ts';
import type { Decimal } from './numeric.ts';

/** A number that stands in a row of words, from the word asked about on. */
export interface NumberFound {
	readonly value: Decimal;
	/** How many words it takes. */
	readonly length: number;
	/** `third` and not `three`. */
	readonly ordinal: boolean;
}

/** The longest row of words that is one small number: "quatre vingt dix sept". */
const longestSmall = 4;

/**
 * Reads a number at a place in a row of words, which are folded and without accents. A word may be a numeral,
 * so that `480 thousand` and `0.48 million` are read. `null` when no number begins here.
 */
export function numberAt(
	words: readonly string[],
	start: number,
	language: string
): NumberFound | null {
	const vocabulary = vocabularyOf(language);
	const first = words[start] ?? '';
	if (!vocabulary.beginnings.has(first) && !/^\d/.test(first)) return null;
	const fraction = fractionAt(words, start, vocabulary.halves);
	let at = start + (fraction?.length ?? 0);
	let total: Decimal = '0';
	let group: Decimal | null = fraction?.value ?? null;
	let ordinal = false;
	let smallest: Decimal = '0';

	while (at < words.length && !ordinal) {
		const word = words[at] as string;
		const joined = vocabulary.joints.has(word) && smallest !== '0' && at > start;
		const place = joined ? at + 1 : at;
		const here = words[place] ?? '';
		const scale = vocabulary.scales.get(here);
		if (scale !== undefined && !joined) {
			const big = scale.length > 3;
			if (big) total = add(total, multiply(group ?? '1', scale));
			group = big ? null : multiply(group ?? '1', scale);
			smallest = scale;
			at = place + 1;
			continue;
		}
		const small =
			ordinalAt(words, place, vocabulary.ordinals) ?? smallAt(words, place, vocabulary.small);
		const numeral = group === null && total === '0' && !joined && /^\d+(\.\d+)?$/.test(here);
		if (small !== null && (group === null || smallest === '100')) {
			group = add(group ?? '0', String(small.value));
			ordinal = small.ordinal;
			smallest = '0';
			at = place + small.length;
		} else if (small !== null && vocabulary.years && isCentury(group) && small.value >= 10) {
			group = add(multiply(group ?? '0', '100'), String(small.value));
			at = place + small.length;
			break;
		} else if (numeral) {
			group = here;
			at = place + 1;
			smallest = '0';
		} else {
			break;
		}
	}
	if (at === start) return null;
	return { value: add(total, group ?? '0'), length: at - start, ordinal };
}

interface Small {
	readonly value: number;
	readonly length: number;
	readonly ordinal: boolean;
}

function smallAt(
	words: readonly string[],
	at: number,
	small: ReadonlyMap<string, number>
): Small | null {
	for (let length = longestSmall; length > 0; length -= 1) {
		if (at + length > words.length) continue;
		const value = small.get(words.slice(at, at + length).join(' '));
		if (value === undefined) continue;
		return { value, length, ordinal: false };
	}
	return null;
}

function ordinalAt(
	words: readonly string[],
	at: number,
	ordinals: ReadonlyMap<string, number>
): Small | null {
	for (const length of [2, 1]) {
		const value = ordinals.get(words.slice(at, at + length).join(' '));
		if (value !== undefined && at + length <= words.length) return { value, length, ordinal: true };
	}
	return null;
}

/** "half a million", "a quarter of a million": the words before the size. */
function fractionAt(
	words: readonly string[],
	start: number,
	halves: ReadonlyMap<string, Decimal>
): { readonly value: Decimal; readonly length: number } | null {
	for (let length = 4; length > 0; length -= 1) {
		const value = halves.get(words.slice(start, start + length).join(' '));
		if (value !== undefined && start + length < words.length) return { value, length };
	}
	return null;
}

/** "nineteen sixty-eight" is a year; "three twenty" is not. */
function isCentury(group: Decimal | null): boolean {
	return group !== null && /^(1\d|20)$/.test(group);
}
