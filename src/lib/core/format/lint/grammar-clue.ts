import type { Rule } from './rule.ts';
import type { Examined } from './survey.ts';

/** English: "a" or "an" before the options, or the number of the verb, leaves only some of them. */
export const grammarClue: Rule<'grammar-clue'> = (questions, { language }, report) => {
	if (language !== 'en') return;
	for (const examined of questions) {
		const found = misfit(examined) ?? onlyInNumber(examined);
		if (found !== null) report(examined.question.line, found);
	}
};

interface Clue {
	readonly text: string;
	readonly clue: string;
}

/** `Plants take in a` before `oxygen`. */
function misfit({ question, prompt, options }: Examined): Clue | null {
	if (question.kind === 'cloze') {
		for (const [at, piece] of question.pieces.entries()) {
			const before = question.pieces[at - 1];
			if (typeof piece === 'string' || typeof before !== 'string' || piece.mode === 'typed')
				continue;
			const found = misfitAmong(
				before,
				piece.options.map(({ text }) => text)
			);
			if (found !== null) return found;
		}
		return null;
	}
	return options.length === 0
		? null
		: misfitAmong(
				prompt.text,
				options.map(({ phrase }) => phrase.text)
			);
}

function misfitAmong(before: string, texts: readonly string[]): Clue | null {
	const clue = /(?<![\p{L}'’-]|\ba or )(an?)[\s_….:]*$/iu.exec(before)?.[1]?.toLowerCase();
	if (clue === undefined) return null;
	const wrong = texts.find((text) => {
		const sound = soundOf(text);
		return sound !== null && (clue === 'an') !== (sound === 'vowel');
	});
	return wrong === undefined ? null : { text: wrong, clue };
}

/** The sound that a word begins with; `null` where the letters leave it open: hour, unit, X-ray, 8. */
function soundOf(text: string): 'vowel' | 'consonant' | null {
	const word = /^[\p{L}]+/u.exec(text)?.[0] ?? '';
	if (word.length < 2 || /^\p{Lu}{2}/u.test(word)) return null;
	if (
		/^(?:a|an|the|one|once|eu|ew|ubi)/iu.test(word) &&
		/^(?:an?|the|one|once|eu.*|ew.*|ubi.*)$/iu.test(word)
	)
		return null;
	if (/^[aeio]/iu.test(word)) return 'vowel';
	return /^[bcdfgjklmnpqrstvwyz]/iu.test(word) ? 'consonant' : null;
}

/** `What are …?`, and the right option is the only one in the plural. */
function onlyInNumber({ question, prompt, options }: Examined): Clue | null {
	if (question.kind !== 'single' || options.length < 3) return null;
	const verb = /^(?:what|which(?: of (?:these|the following))?)\s+(is|was|are|were)\s/iu.exec(
		prompt.text
	)?.[1];
	if (verb === undefined) return null;
	const wanted = /^(?:is|was)$/iu.test(verb) ? 'one' : 'several';
	const numbers = options.map(({ phrase, right }) => ({ number: numberOf(phrase.text), right }));
	const fits = numbers.every(
		({ number, right }) => number !== null && (number === wanted) === right
	);
	const key = options.find(({ right }) => right);
	return fits && key !== undefined ? { text: key.phrase.text, clue: 'number' } : null;
}

const severalWithoutS =
	/^(?:men|women|people|children|mice|teeth|feet|geese|bacteria|criteria|phenomena|larvae|algae|fungi|stomata|nuclei)$/iu;
const either = /(?:ss|us|is|ics|['’]s|s['’])$|^(?:sheep|fish|deer|data|series|species|means)$/iu;

/** One or several, by the last word of a few; `null` where it cannot be told. */
function numberOf(text: string): 'one' | 'several' | null {
	const words = text.replace(/[.!?]+$/u, '').split(/\s+/u);
	const last = words.at(-1) ?? '';
	if (words.length > 3 || /\d|\band\b/u.test(text) || either.test(last)) return null;
	// "Cells of plants" is of cells: only what ends in the noun is judged.
	if (words.some((word) => /^(?:of|in|on|for|with|to|from|by|at)$/iu.test(word))) return null;
	return severalWithoutS.test(last) || last.endsWith('s') ? 'several' : 'one';
}
