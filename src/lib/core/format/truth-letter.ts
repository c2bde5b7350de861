import type { Vocabulary } from './vocabulary.ts';

/** The letters that stand for a truth: T and F, and the first letters of the language's own words where they are clear. */
export function truthOfLetter(text: string, vocabulary: Vocabulary): boolean | null {
	const letter = /^\(?(\p{L})[.)]?$/u.exec(text)?.[1]?.toLowerCase();
	return letter === undefined ? null : (lettersOf(vocabulary).get(letter) ?? null);
}

const known = new WeakMap<Vocabulary, ReadonlyMap<string, boolean>>();

function lettersOf(vocabulary: Vocabulary): ReadonlyMap<string, boolean> {
	const before = known.get(vocabulary);
	if (before !== undefined) return before;
	const letters = new Map<string, boolean>();
	const unclear = new Set<string>();
	for (const [word, truth] of vocabulary.truth) {
		const letter = word.charAt(0);
		if (letters.get(letter) === !truth) unclear.add(letter);
		letters.set(letter, truth);
	}
	for (const letter of unclear) letters.delete(letter);
	known.set(vocabulary, letters);
	return letters;
}

/** Whether a prompt says that it is to be answered by true or false: "True or false: …", "… (T/F)". */
export function asksForTruth(prompt: string, vocabulary: Vocabulary): boolean {
	const pair = /(?<!\p{L})(\p{L}+)(?:\s*\/\s*|\s+(?:or|oder|ou|o|of)\s+)(\p{L}+)(?!\p{L})/giu;
	for (const [, one = '', other = ''] of prompt.slice(0, 2000).matchAll(pair)) {
		const [first, second] = [truthNamed(one, vocabulary), truthNamed(other, vocabulary)];
		if (first === true && second === false) return true;
	}
	return false;
}

/** The truth that a word or a letter stands for. */
export function truthNamed(text: string, vocabulary: Vocabulary): boolean | null {
	return vocabulary.truth.get(text.toLowerCase()) ?? truthOfLetter(text, vocabulary);
}

const request =
	/^(?:name|give|write|state|complete|type|enter|spell|find|which|what|fill|choose|nenne?|schreib|gib|nomm?ez?|donnez|écrivez|escrib[ea]|nombr[ae]|scriv[ei]|noem|schrijf)\b/iu;

/** Whether a prompt makes a statement, which can be true or false: no question, no request, no gap. */
export function isStatement(prompt: string): boolean {
	return /[.!]["”’)]*$/u.test(prompt) && !/[?_…]/u.test(prompt) && !request.test(prompt.trim());
}
