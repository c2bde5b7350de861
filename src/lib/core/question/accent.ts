import { withoutAccents, writtenOut } from './normalise.ts';

/** Letters of their own, which nobody adds to a word by carelessness. */
const ownLetters = 'äöüåøñ';

/**
 * How many accents of a typed word are wrong: 0 when some are only missing, `Infinity` when one makes another word,
 * `null` when the words differ by more than accents. In English, where accents are an ornament, none is wrong.
 * Both words folded.
 */
export function accentSlips(typed: string, meant: string, language: string): number | null {
	if (typed === meant || withoutAccents(typed) !== withoutAccents(meant)) {
		return typed !== meant && writtenOut(meant) === typed ? 0 : null;
	}
	const [mine, theirs] = [[...typed], [...meant]];
	if (language === 'en' || mine.length !== theirs.length) return 0;
	let slips = 0;
	for (const [index, letter] of theirs.entries()) {
		const given = mine[index] as string;
		if (given === letter || given === withoutAccents(letter)) continue;
		const extra = letter === withoutAccents(letter);
		if (extra && (ownLetters.includes(given) || index === theirs.length - 1)) return Infinity;
		slips += 1;
	}
	return slips;
}

/** How many of the accents that were meant were not typed. */
export function accentsMissing(typed: string, meant: string): number {
	const mine = [...typed];
	return [...meant].filter(
		(letter, index) => mine[index] !== letter && letter !== withoutAccents(letter)
	).length;
}
