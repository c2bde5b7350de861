import { plainText } from '../../prose/plain.ts';
import { foldCase, withoutAccents } from '../../question/normalise.ts';
import { smallWordsOf } from './small-words.ts';
import { stemOf } from './stem.ts';

/** A text as words, each a number of the wordbook that made it. */
export interface Phrase {
	/** Without Markdown's marks. */
	readonly text: string;
	/** The words in order, without case and accents. */
	readonly forms: readonly number[];
	/** Their stems, in the same order. */
	readonly stems: readonly number[];
	/** The stems of the words that carry subject matter, each once. */
	readonly content: ReadonlySet<number>;
}

/** Numbers for the words of a language: comparing numbers is what keeps the rules quick. */
export interface Wordbook {
	readonly phrase: (markdown: string) => Phrase;
	/** How many letters a word has. */
	readonly letters: (word: number) => number;
	/** How many letters the stems of content have together. */
	readonly weight: (phrase: Phrase) => number;
}

interface Entry {
	readonly form: number;
	readonly stem: number;
	readonly small: boolean;
}

const word = /\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+/gu;
const marked = /[\\*_`[\]<>!#&~\n]/u;
const plainLetters = /^[a-z0-9]*$/u;

/** @param language the primary part of a tag */
export function wordbook(language: string): Wordbook {
	const small = smallWordsOf(language);
	const numbers = new Map<string, number>();
	const lengths: number[] = [];
	const entries = new Map<string, Entry>();

	function numberOf(text: string): number {
		const known = numbers.get(text);
		if (known !== undefined) return known;
		lengths.push(text.length);
		numbers.set(text, lengths.length - 1);
		return lengths.length - 1;
	}

	function entryOf(written: string): Entry {
		const known = entries.get(written);
		if (known !== undefined) return known;
		const lower = written.toLowerCase();
		const folded = plainLetters.test(lower) ? lower : withoutAccents(foldCase(lower));
		// 480,000 and 480000 are one figure, and 3.75 stays what it is.
		const form = folded.replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '');
		const stem = stemOf(form, language);
		const entry = { form: numberOf(form), stem: numberOf(stem), small: small.has(form) };
		entries.set(written, entry);
		return entry;
	}

	return {
		phrase(markdown) {
			const text = marked.test(markdown) ? plainText(markdown) : markdown;
			const forms: number[] = [];
			const stems: number[] = [];
			const content = new Set<number>();
			for (const written of text.match(word) ?? []) {
				const entry = entryOf(written);
				forms.push(entry.form);
				stems.push(entry.stem);
				if (!entry.small) content.add(entry.stem);
			}
			return { text, forms, stems, content };
		},
		letters: (word) => lengths[word] ?? 0,
		weight({ content }) {
			let letters = 0;
			for (const stem of content) letters += lengths[stem] ?? 0;
			return letters;
		}
	};
}

/** Where some words stand one after another in others, from a place on; −1 when they do not, or when there are none. */
export function placeIn(within: readonly number[], words: readonly number[], from = 0): number {
	const [first] = words;
	if (first === undefined) return -1;
	for (let at = within.indexOf(first, from); at >= 0; at = within.indexOf(first, at + 1))
		if (words.every((one, offset) => within[at + offset] === one)) return at;
	return -1;
}

/** How many of the first are among the second. */
export function sharedBy(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
	let count = 0;
	for (const word of one) if (other.has(word)) count += 1;
	return count;
}
