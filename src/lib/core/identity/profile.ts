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

/** @param names whether a capital inside a sentence makes a name: in German it makes a noun */
export function profileOf({ kind, prompt, answers }: Said, names: boolean): Profile {
	const found = [...prompt.matchAll(word)];
	const words = found.map(([text]) => folded(text));
	const plain = answers.map(folded).sort();
	return {
		kind,
		print: [kind, folded(prompt), ...plain].join('\n'),
		words,
		guarded: words.filter((text, at) => isGuarded(text, found[at], prompt, names)),
		answers: plain,
		// Where there is not one word, such as with a formula in signs, all that stands there counts.
		promptGrams: trigramsOf([words.length === 0 ? folded(prompt) : words.join(' ')]),
		answerGrams: trigramsOf(plain),
		keyGrams: trigramsOf(
			kind === 'single' || kind === 'multiple'
				? plain.filter((answer) => answer.startsWith('+'))
				: plain
		)
	};
}

/** The words of a text as a profile has them. */
export function wordsOf(text: string): readonly string[] {
	return (text.match(word) ?? []).map(folded);
}

function isGuarded(
	text: string,
	found: RegExpExecArray | undefined,
	prompt: string,
	names: boolean
): boolean {
	if (negations.has(text) || !/^[\p{L}\p{M}]+$/u.test(text)) return true;
	if (!names || found === undefined || text === 'i') return false;
	const before = prompt.slice(0, found.index).trimEnd();
	return /^\p{Lu}/u.test(found[0]) && before !== '' && !/[.!?:“"‘'(*_]$/u.test(before);
}
