import type { AcceptedText, ShortQuestion } from '../question/short.ts';
import type { TrueFalseQuestion } from '../question/truefalse.ts';
import type { NumericQuestion } from '../question/numeric.ts';
import type { QuestionKind } from '../question/question.ts';
import type { Entry } from './draft.ts';
import type { Findings } from './findings.ts';
import { isSpread, numbersOf, parseNumeric, saidRange } from './numeric.ts';
import { flowed, lined } from './passage.ts';
import { parseTrueFalse, truthOf } from './truefalse.ts';
import type { Vocabulary } from './vocabulary.ts';

type Answers =
	| Pick<ShortQuestion, 'kind' | 'accept' | 'reject'>
	| Pick<NumericQuestion, 'kind' | 'accept' | 'reject'>
	| Pick<TrueFalseQuestion, 'kind' | 'key' | 'feedback'>;

/** Reads `=` and `!=` lines: a truth, numbers, or words; `wish` is what `Type:` asks for. `null` after an error. */
export function parseAnswers(
	entries: readonly Entry[],
	wish: QuestionKind | null,
	language: string,
	vocabulary: Vocabulary,
	findings: Findings
): Answers | null {
	const first = entries[0];
	if (first === undefined) return null;
	const empty = entries.find((entry) => flowed(entry.text) === '');
	if (empty !== undefined) {
		findings.report('empty-answer', empty, {});
		return null;
	}
	if (!entries.some(isRight)) {
		findings.report('no-right-answer', first, {});
		return null;
	}
	if (wish === 'truefalse' || (wish === null && isTruth(entries, vocabulary))) {
		return parseTrueFalse(entries, vocabulary, findings);
	}
	const numbers = entries.map((entry) => numbersOf(flowed(entry.text), language));
	if (wish === 'numeric' || (wish === null && numbers.every((number) => number !== null))) {
		return parseNumeric(entries, language, findings);
	}
	const spread = numbers.findIndex((number) => number !== null && isSpread(number));
	if (wish === null && spread >= 0) {
		const entry = entries[spread] ?? first;
		findings.report('not-all-numbers', entry, { text: flowed(entry.text) });
		return null;
	}
	return parseShort(entries, findings);
}

function parseShort(entries: readonly Entry[], findings: Findings): Answers | null {
	const accept: AcceptedText[] = [];
	const reject: AcceptedText[] = [];
	const right = new Set(entries.filter(isRight).map((entry) => flowed(entry.text)));
	for (const entry of entries) {
		const written = flowed(entry.text);
		if (!isRight(entry) && right.has(written)) {
			findings.report('right-and-wrong', entry, { text: written });
			return null;
		}
		const range = saidRange(written);
		if (range !== null) findings.report(range, entry, { text: written });
		const text = acceptedText(written, lined(entry.feedback) || null);
		(isRight(entry) ? accept : reject).push(text);
	}
	return { kind: 'short', accept, reject };
}

function isRight(entry: Entry): boolean {
	return entry.is.type === 'answer' && entry.is.right;
}

function isTruth(entries: readonly Entry[], vocabulary: Vocabulary): boolean {
	return entries.every((entry) => truthOf(flowed(entry.text), vocabulary) !== null);
}

const closers: Readonly<Record<string, string>> = {
	'"': '"',
	'“': '”',
	'„': '“”',
	'”': '”',
	'«': '»',
	'»': '«'
};
const quoteAhead = /^\\+["“„”«»]/u;

/** The words between double quotes of any style; `null` for a text that is not wholly quoted. */
function quoted(text: string): string | null {
	const closing = closers[text.charAt(0)];
	if (text.length < 3 || closing === undefined || !closing.includes(text.charAt(text.length - 1)))
		return null;
	const inner = text.slice(1, -1);
	if (text.startsWith('"'))
		return /^(?:[^"\\]|\\[^])*$/u.test(inner) ? inner.replace(/\\(["\\])/gu, '$1') : null;
	return inner.includes(text.charAt(0)) || [...closing].some((sign) => inner.includes(sign))
		? null
		: inner;
}

function acceptedText(written: string, feedback: string | null): AcceptedText {
	const inner = quoted(written);
	if (inner !== null && inner.trim() !== '') return { text: inner, exact: true, feedback };
	return { text: quoteAhead.test(written) ? written.slice(1) : written, exact: false, feedback };
}

/** What stands behind the `=`. */
export function printAcceptedText(answer: AcceptedText): string {
	const { text } = answer;
	if (answer.exact) return `"${text.replace(/["\\]/gu, '\\$&')}"`;
	return quoteAhead.test(text) || quoted(text) !== null ? `\\${text}` : text;
}

/** Whether words alone would be taken for a truth or for numbers, so that `Type: short` has to be said. */
export function needsShortType(
	question: ShortQuestion,
	vocabulary: Vocabulary,
	language: string
): boolean {
	const all = [...question.accept, ...question.reject].map(printAcceptedText);
	return (
		all.every((text) => truthOf(text, vocabulary) !== null) ||
		all.every((text) => numbersOf(text, language) !== null) ||
		all.some((text) => {
			const numbers = numbersOf(text, language);
			return numbers !== null && isSpread(numbers);
		})
	);
}
