import { gapKey } from '../../question/ask.ts';
import { primaryLanguage } from '../../question/normalise.ts';
import type { Question, QuestionSet } from '../../question/question.ts';
import { wordbook, type Phrase, type Wordbook } from './wordbook.ts';

/** A question as the rules look at it. */
export interface Examined {
	readonly question: Question;
	/** For gaps, the text around them. */
	readonly prompt: Phrase;
	/** In the file's order; empty where there are none, or more than anybody reads. */
	readonly options: readonly { readonly phrase: Phrase; readonly right: boolean }[];
	/** What an answer is compared with: one list a gap, else one at most; each with all that is accepted. */
	readonly keys: readonly (readonly Phrase[])[];
}

/** A set, looked through once for all rules. */
export interface Survey {
	readonly set: QuestionSet;
	/** The primary part of the set's language. */
	readonly language: string;
	readonly words: Wordbook;
	readonly questions: readonly Examined[];
	/** The words of a quoted passage; `null` when the quotations together are longer than any file that holds them word for word. */
	readonly passage: (exact: string) => Phrase | null;
}

const mostOptions = 50;
/** Characters: `first … last` can quote a whole article in a few, as often as it likes. */
const mostQuoted = 1_000_000;

export function survey(set: QuestionSet): Survey {
	const language = primaryLanguage(set.language);
	const words = wordbook(language);
	const questions = set.questions.map((question) => look(question, words));
	let quoted = 0;
	const passage = (exact: string): Phrase | null => {
		quoted += exact.length;
		return quoted > mostQuoted ? null : words.phrase(exact);
	};
	return { set, language, words, questions, passage };
}

function look(question: Question, words: Wordbook): Examined {
	const prompt = words.phrase(
		question.kind === 'cloze' ? question.prompt.replaceAll('____', '…') : question.prompt
	);
	const bare = { question, prompt, options: [], keys: [] };
	switch (question.kind) {
		case 'single':
		case 'multiple': {
			if (question.options.length > mostOptions) return bare;
			const options = question.options.map(({ text, credit }) => ({
				phrase: words.phrase(text),
				right: credit > 0
			}));
			const key = options.find(({ right }) => right);
			const isOne = question.kind === 'single' && key !== undefined;
			return { ...bare, options, keys: isOne ? [[key.phrase]] : [] };
		}
		case 'short':
			return { ...bare, keys: [question.accept.map(({ text }) => words.phrase(text))] };
		case 'numeric':
			return {
				...bare,
				keys: [
					question.accept.flatMap((key) => (key.form === 'value' ? [words.phrase(key.value)] : []))
				]
			};
		case 'cloze': {
			const gaps = question.pieces.filter((piece) => typeof piece !== 'string');
			const accepted = gaps.map((gap) => (gap.mode === 'typed' ? gap.accept : [gapKey(gap)]));
			return { ...bare, keys: accepted.map((texts) => texts.map((text) => words.phrase(text))) };
		}
		case 'card':
			return { ...bare, keys: [[words.phrase(question.back)]] };
		default:
			return bare;
	}
}
