import { foldCase, primaryLanguage, withoutAccents } from './normalise.ts';
import { areSameNoun, otherNumbers } from './plural.ts';
import type { Question, QuestionSet } from './question.ts';
import { allowance } from './slip.ts';
import { spelling } from './spelling.ts';
import { tokensOf } from './tokens.ts';
import { wordList, wordsWithin, type WordList } from './word-list.ts';
import { kindOf } from './word-shape.ts';

/** The words of a language that real texts contain, names included; made once, for many sets. */
export interface Lexicon {
	/** Without country. */
	readonly language: string;
	/** Folded. */
	readonly list: WordList;
	/** Spellings that only one region uses; a set a region. */
	readonly regions: readonly ReadonlySet<string>[];
}

/** A lexicon of words that everybody writes alike, and of the spellings of each region. */
export function lexiconOf(
	language: string,
	words: readonly string[],
	regions: readonly (readonly string[])[]
): Lexicon {
	const base = (word: string): string =>
		spelling(/^[a-z]+$/.test(word) ? word : withoutAccents(foldCase(word)), language);
	const common = new Set(words.map(base));
	const regional = regions.map(
		(region) => new Set(region.map(base).filter((word) => !common.has(word)))
	);
	const list = wordList([...common, ...regional.flatMap((region) => [...region])]);
	return { language, list, regions: regional };
}

/** The set with the words that a slip in a typed answer may hit; unchanged where the lexicon speaks another language. */
export function withNeighbours(set: QuestionSet, lexicon: Lexicon): QuestionSet {
	if (primaryLanguage(set.language) !== lexicon.language) return set;
	return { ...set, neighbours: neighboursOf(set, lexicon) };
}

/** All words within the slips that are forgiven in a word of a typed answer; folded, by the alphabet. */
function neighboursOf(set: QuestionSet, lexicon: Lexicon): readonly string[] {
	const { language, list } = lexicon;
	const found = new Set<string>();
	for (const [meant, isName] of meantWords(set, language)) {
		const forms = [meant, ...(isName ? [] : otherNumbers(meant, language))];
		for (const word of forms.flatMap((form) => wordsWithin(list, form, allowance(form.length)))) {
			if (word === meant || isOtherSpelling(word, meant, lexicon)) continue;
			if (isName || !areSameNoun(word, meant, language)) found.add(word);
		}
	}
	return [...found].toSorted();
}

/** The words in whose place a slip is forgiven, and whether they are names. */
function meantWords(set: QuestionSet, language: string): ReadonlyMap<string, boolean> {
	const words = new Map<string, boolean>();
	for (const text of set.questions.flatMap(typedAnswers)) {
		for (const token of tokensOf(text, set.language)) {
			if (token.type !== 'word' || allowance(token.base.length) === 0) continue;
			const kind = kindOf(token.raw, language);
			if (kind !== 'acronym') {
				words.set(token.base, kind === 'name' || (words.get(token.base) ?? false));
			}
		}
	}
	return words;
}

function typedAnswers(question: Question): readonly string[] {
	if (question.kind === 'short' && question.typos) {
		return question.accept.flatMap((entry) => (entry.exact ? [] : [entry.text]));
	}
	if (question.kind === 'cloze' && question.typos) {
		return question.pieces.flatMap((piece) =>
			typeof piece !== 'string' && piece.mode === 'typed' ? piece.accept : []
		);
	}
	return [];
}

/** Whether a word is how another region may write the one meant: judgment, judgement; encyclopaedia, encyclopedia. */
function isOtherSpelling(word: string, meant: string, { regions }: Lexicon): boolean {
	if (withoutDigraphs(word) === withoutDigraphs(meant)) return true;
	const mine = regions.filter((region) => region.has(meant));
	const theirs = regions.filter((region) => region.has(word));
	return mine.length > 0 && theirs.length > 0 && !mine.some((region) => theirs.includes(region));
}

function withoutDigraphs(word: string): string {
	return word.replace(/[ao]e(?=\p{L}{3})/gu, 'e');
}
