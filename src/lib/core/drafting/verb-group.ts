import { follows, type Line } from './line.ts';
import type { Word } from './word.ts';

/** A finite verb with what belongs to it. Positions of words; `to` is exclusive. */
export interface VerbGroup {
	/** The first word, which may be an adverb. */
	readonly from: number;
	/** The word that is finite: `was` of `was later named`. */
	readonly finite: number;
	/** The word that carries the meaning: `named`. */
	readonly main: number;
	readonly to: number;
}

const auxiliaries = new Set(['be', 'have', 'do']);
const beForms = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** The verb group that begins at a word, adverbs before it included; `null` when there is none. */
export function verbGroupAt(line: Line, from: number): VerbGroup | null {
	const { words } = line;
	let at = from;
	while (words[at]?.part === 'adverb' && follows(line, at + 1)) at += 1;
	const finite = at;
	const first = words[finite];
	if (first === undefined || (first.part !== 'verb' && first.part !== 'modal')) return null;
	if (first.part === 'verb' && (first.form === 'gerund' || first.name !== null)) return null;
	let main = finite;
	let helping = first.part === 'modal' || isAuxiliary(first.lower, first.base);
	at = finite + 1;
	while (helping && at < words.length && follows(line, at)) {
		const word = words[at];
		if (word === undefined) break;
		if (word.part === 'verb' || looksLikeParticiple(word, words[at - 1])) {
			main = at;
			helping = isAuxiliary(word.lower, word.base);
		} else if (word.part !== 'adverb' && word.lower !== 'not') break;
		at += 1;
	}
	let to = main + 1;
	if (words[to]?.part === 'particle' && follows(line, to)) to += 1;
	return { from, finite, main, to };
}

/** `recorded` of `were recorded`, which a library may take for an adjective. */
function looksLikeParticiple(word: Word, before: Word | undefined): boolean {
	return (
		word.lower === 'born' ||
		(word.part === 'adjective' && /ed$/u.test(word.lower) && before?.base === 'be')
	);
}

function isAuxiliary(lower: string, base: string): boolean {
	return beForms.has(lower) || auxiliaries.has(base);
}

export function isBe(lower: string): boolean {
	return beForms.has(lower);
}
