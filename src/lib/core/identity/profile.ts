import { folded } from '../question/folded.ts';
import { negations } from '../question/function-words.ts';
import type { QuestionKind } from '../question/question.ts';
import { trigramsOf, type Trigrams } from './dice.ts';

/** A question as it is compared with others. */
export interface Profile {
	readonly kind: QuestionKind;
	/** The same for questions that say the same. */
	readonly print: string;
	/** Words, numbers and signs of the prompt, in order, folded. */
	readonly words: readonly string[];
	/** Those of them that make another question when they change: names, numbers, signs, negations. */
	readonly guarded: readonly string[];
	readonly answers: readonly string[];
	readonly promptGrams: Trigrams;
	readonly answerGrams: Trigrams;
	/** Of the answers that are right only. */
	readonly keyGrams: Trigrams;
}

/** What a profile is made from, of a question in the file or of one that is known. */
export interface Said {
	readonly kind: QuestionKind;
	readonly prompt: string;
	/** As in `answersOf`. */
	readonly answers: readonly string[];
}

const word =
	/[\p{L}\p{M}]+|\p{N}+(?:[.,:]\p{N}+)*|[\p{Sm}\p{Sc}\p{So}%/]|(?<![\p{L}\p{N}])[-−](?=\s?\p{N})|(?<=\p{N}\s?)[-−–](?=\s?\p{N})/gu;

/**
 * Makes profiles; questions that say the same share one.
 * @param names whether a capital inside a sentence makes a name: in German it makes a noun
 */
export function profiler(names: boolean): (said: Said) => Profile {
	const profiles = new Map<string, Profile>();
	return ({ kind, prompt, answers }) => {
		const text = folded(prompt);
		const plain = answers.map(folded).sort();
		const print = [kind, text, ...plain].join('\n');
		const known = profiles.get(print);
		if (known !== undefined) return known;
		const words = text.match(word) ?? [];
		const named = names ? namesIn(prompt) : new Set<string>();
		const profile = {
			kind,
			print,
			words,
			guarded: words.filter((one) => negations.has(one) || named.has(one) || !letters.test(one)),
			answers: plain,
			// Where there is not one word, such as with a formula in signs, all that stands there counts.
			promptGrams: trigramsOf([words.length === 0 ? text : words.join(' ')]),
			answerGrams: trigramsOf(plain),
			keyGrams: trigramsOf(
				kind === 'single' || kind === 'multiple'
					? plain.filter((answer) => answer.startsWith('+'))
					: plain
			)
		};
		profiles.set(print, profile);
		return profile;
	};
}

/** The words of a text as a profile has them. */
export function wordsOf(text: string): readonly string[] {
	return folded(text).match(word) ?? [];
}

const letters = /^[\p{L}\p{M}]+$/u;

/** Words with a capital that begin no sentence. */
function namesIn(prompt: string): ReadonlySet<string> {
	const names = new Set<string>();
	for (const { 0: name, index } of prompt.matchAll(/\p{Lu}[\p{L}\p{M}]*/gu)) {
		const before = prompt.slice(Math.max(0, index - 4), index).trimEnd();
		if (name !== 'I' && before !== '' && !/[.!?:“"‘'(*_]$/u.test(before)) names.add(folded(name));
	}
	return names;
}
