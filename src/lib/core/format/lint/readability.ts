/** What counts towards the readability of a text. */
export interface Reading {
	readonly words: number;
	readonly sentences: number;
	/** Words of more than six letters. */
	readonly long: number;
}

const word = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;
const sentenceEnd = /[.!?:…]+(?=\s|$)/gu;
const longWord = 7;
const digit = /\d/u;

export function wordsOf(text: string): readonly string[] {
	return text.match(word) ?? [];
}

/** `isLong` may take fewer words for long than those of more than six letters. */
export function readingOf(
	text: string,
	isLong: (word: string, at: number) => boolean = () => true
): Reading {
	const words = wordsOf(text);
	const long = words.filter(
		(one, at) => one.length >= longWord && !digit.test(one) && isLong(one, at)
	);
	const sentences = words.length === 0 ? 0 : Math.max(1, text.match(sentenceEnd)?.length ?? 0);
	return { words: words.length, sentences, long: long.length };
}

/**
 * The readability index LIX: words a sentence, plus long words in a hundred. About 25 is a children's book, 40 a
 * newspaper, 60 a law; made for Swedish, and in use for most languages written with spaces.
 *
 * Source: C. H. Björnsson, Läsbarhet, Stockholm 1968.
 */
export function lix({ words, sentences, long }: Reading): number {
	return words === 0 ? 0 : words / Math.max(1, sentences) + (100 * long) / words;
}

export function together(readings: readonly Reading[]): Reading {
	return readings.reduce(
		(sum, one) => ({
			words: sum.words + one.words,
			sentences: sum.sentences + one.sentences,
			long: sum.long + one.long
		}),
		{ words: 0, sentences: 0, long: 0 }
	);
}
