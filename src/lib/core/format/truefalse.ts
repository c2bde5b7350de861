import type { TrueFalseQuestion } from '../question/truefalse.ts';
import type { Entry } from './draft.ts';
import type { Findings } from './findings.ts';
import { guessKeyword } from './keyword.ts';
import { flowed, lined } from './passage.ts';
import type { Reading } from './reading.ts';
import { asksForTruth, isStatement, truthOfLetter } from './truth-letter.ts';
import type { Vocabulary } from './vocabulary.ts';

type TrueFalse = Pick<TrueFalseQuestion, 'kind' | 'key' | 'feedback'>;

/** The truth that a word stands for, in the file's language or in English; `null` for any other word. */
export function truthOf(text: string, vocabulary: Vocabulary): boolean | null {
	if (text.length > 24) return null;
	return vocabulary.truth.get(text.toLowerCase().replace(/[.!]$/u, '')) ?? null;
}

/** `= false` with the feedback of those who said so, and `!= true` for that of the others. */
export function parseTrueFalse(
	entries: readonly Entry[],
	vocabulary: Vocabulary,
	findings: Findings
): TrueFalse | null {
	let key: boolean | null = null;
	const feedback: { true: string | null; false: string | null } = { true: null, false: null };
	for (const entry of entries) {
		const text = flowed(entry.text);
		const truth = truthOf(text, vocabulary);
		if (truth === null || entry.is.type !== 'answer') {
			findings.report('type-mismatch', entry, { type: 'truefalse', shape: `the answer "${text}"` });
			return null;
		}
		const means = entry.is.right ? truth : !truth;
		if (key !== null && key !== means) {
			findings.report('true-and-false', entry, {});
			return null;
		}
		key = means;
		feedback[truth ? 'true' : 'false'] ??= lined(entry.feedback) || null;
	}
	return key === null ? null : { kind: 'truefalse', key, feedback };
}

/**
 * `= F` alone: read as false where the prompt says that it asks for true or false, and otherwise said aloud where the prompt
 * makes a statement; `null` where it stays a letter.
 */
export function truthByLetter(
	entries: readonly Entry[],
	prompt: string,
	{ vocabulary, findings }: Reading
): TrueFalse | null {
	const [entry] = entries;
	if (entry === undefined || entries.length > 1) return null;
	const text = flowed(entry.text);
	const key = truthOfLetter(text, vocabulary);
	if (key === null) {
		reportTypo(entry, text, prompt, { vocabulary, findings });
		return null;
	}
	const word = String(key);
	if (asksForTruth(prompt, vocabulary)) {
		findings.report('truth-letter-read', entry, { text, word });
		const feedback = lined(entry.feedback) || null;
		return {
			kind: 'truefalse',
			key,
			feedback: { true: key ? feedback : null, false: key ? null : feedback }
		};
	}
	if (isStatement(prompt)) findings.report('truth-letter', entry, { text, word });
	return null;
}

/** `= treu` below a statement. */
function reportTypo(
	entry: Entry,
	text: string,
	prompt: string,
	{ vocabulary, findings }: Pick<Reading, 'vocabulary' | 'findings'>
): void {
	if (entry.is.type !== 'answer' || !entry.is.right || !/^\p{L}+[.!]?$/u.test(text)) return;
	const word = guessKeyword(text.toLowerCase().replace(/[.!]$/u, ''), vocabulary.truth);
	if (word === null || !(isStatement(prompt) || asksForTruth(prompt, vocabulary))) return;
	findings.report('truth-typo', entry, { text, word });
}

/** Each line's text behind its sign, and its feedback. */
export function printTrueFalse(
	question: TrueFalseQuestion
): readonly (readonly [string, string | null])[] {
	const [right, wrong] = question.key ? (['true', 'false'] as const) : (['false', 'true'] as const);
	const rows: (readonly [string, string | null])[] = [[`= ${right}`, question.feedback[right]]];
	if (question.feedback[wrong] !== null) rows.push([`!= ${wrong}`, question.feedback[wrong]]);
	return rows;
}
