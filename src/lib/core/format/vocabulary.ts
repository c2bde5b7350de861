import type { QuestionKind } from '../question/question.ts';
import type { Words } from './words.ts';
import { dutch } from './words/dutch.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import { german } from './words/german.ts';
import { italian } from './words/italian.ts';
import { portuguese } from './words/portuguese.ts';
import { spanish } from './words/spanish.ts';

export type StartRole = 'question' | 'fill' | 'cards';
export type FieldKey = keyof Words['fields'];
export type HeaderKey = keyof Words['header'];

/** The keywords that a file may use: English, and those of its own language. */
export interface Vocabulary {
	readonly language: string;
	readonly starts: ReadonlyMap<string, StartRole>;
	readonly fields: ReadonlyMap<string, FieldKey>;
	/** Headings that only say that questions follow. */
	readonly questionsHeadings: ReadonlySet<string>;
	readonly truth: ReadonlyMap<string, boolean>;
	readonly yesNo: ReadonlyMap<string, boolean>;
	readonly difficulty: ReadonlyMap<string, 'easy' | 'medium' | 'hard'>;
	readonly types: ReadonlyMap<string, QuestionKind>;
	/** What a misspelt keyword was read as, worked out once. */
	readonly guesses: Map<string, string | null>;
}

/** By the primary part of the language's tag. */
const words: Readonly<Record<string, Words>> = {
	en: english,
	de: german,
	fr: french,
	es: spanish,
	it: italian,
	pt: portuguese,
	nl: dutch
};

const known = new Map<string, Vocabulary>();

/** The keywords as a language itself writes them: lists, the usual one first. English where there are none. */
export function wordsOf(language: string): Words {
	return words[language.split('-')[0] ?? 'en'] ?? english;
}

/** `language` is a BCP 47 tag; a language without words of its own has the English ones. */
export function vocabularyOf(language: string): Vocabulary {
	const primary = language.split('-')[0] ?? 'en';
	const found = known.get(primary);
	if (found !== undefined) return found;
	const made = build(primary);
	if (primary in words) known.set(primary, made);
	return made;
}

/** The header comes before the language is known, so it may use the words of any. */
export const headerWords: ReadonlyMap<string, HeaderKey> = table(
	Object.values(words).map((language) => language.header)
);

function build(primary: string): Vocabulary {
	const own = primary === 'en' ? undefined : words[primary];
	// The own language last: where a word means two things, the file's own language counts.
	const sources = own === undefined ? [english] : [english, own];
	return {
		language: primary,
		starts: table<StartRole>(sources.map((source) => source.starts)),
		fields: table<FieldKey>(sources.map((source) => source.fields)),
		questionsHeadings: new Set(sources.flatMap((source) => source.questions.split(', '))),
		truth: new Map(
			sources.flatMap((source) => [
				...source.true.split(', ').map((word) => [word, true] as const),
				...source.false.split(', ').map((word) => [word, false] as const)
			])
		),
		yesNo: new Map(
			sources.flatMap((source) => [
				...source.yes.split(', ').map((word) => [word, true] as const),
				...source.no.split(', ').map((word) => [word, false] as const)
			])
		),
		difficulty: table<'easy' | 'medium' | 'hard'>(sources.map((source) => source.difficulty)),
		types: table<QuestionKind>(sources.map((source) => source.types ?? {})),
		guesses: new Map()
	};
}

function table<K extends string>(
	sources: readonly Readonly<Partial<Record<K, string>>>[]
): ReadonlyMap<string, K> {
	const map = new Map<string, K>();
	for (const source of sources) {
		for (const [key, list] of Object.entries(source) as [K, string][]) {
			for (const word of list.split(', ')) map.set(word, key);
		}
	}
	return map;
}
