import { mark } from '#lib/core/question/mark.ts';
import { markingContext } from '#lib/core/question/marking-context.ts';
import { withNeighbours, type Lexicon } from '#lib/core/question/neighbours.ts';
import type { NumericKey } from '#lib/core/question/numeric.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import type { AcceptedText } from '#lib/core/question/short.ts';
import { numericQuestion, questionSet, shortQuestion } from './make.ts';

/** One line of `tests/fixtures/marking/*.tsv`. */
export interface PairRow {
	/** Alternatives joined by ` | `; `!=` a foreseen wrong answer, quotes exact, `#` a number. */
	readonly key: string;
	readonly language: string;
	/** `other=` another question's answer, `words=` the article, `typos=no`; joined by `; `. */
	readonly context: string;
	readonly answer: string;
	readonly expected: string;
	readonly why: string;
}

export function readRow(line: string): PairRow {
	const [key = '', language = '', context = '', answer = '', expected = '', why = ''] =
		line.split('\t');
	return { key, language, context, answer, expected, why };
}

/** `accept`, `reject` or `invalid`, as the app marks the row. */
export function scoreOf(row: PairRow, lexicon: Lexicon | null): string {
	const bare = setOf(row);
	const set = lexicon === null ? bare : withNeighbours(bare, lexicon);
	const question = set.questions[0] as Question;
	const answer = { kind: question.kind as 'short' | 'numeric', text: row.answer };
	const score = mark(question, 'whole', answer, markingContext(set));
	if (score.status !== 'scored') return score.status;
	return score.verdict === 'right' ? 'accept' : 'reject';
}

function setOf(row: PairRow): QuestionSet {
	const settings = row.context.split('; ').map((setting) => setting.split('=') as [string, string]);
	const values = (name: string): readonly string[] =>
		settings.flatMap(([found, value]) => (found === name ? [value] : []));
	const others = values('other').map((text, index) =>
		shortQuestion({ id: `other${index}`, accept: [entryOf(text)] })
	);
	const question = row.key.startsWith('#')
		? numericQuestion({ accept: [numericKeyOf(row.key.slice(1))] })
		: shortQuestion({
				accept: entriesOf(row.key, false),
				reject: entriesOf(row.key, true),
				typos: !values('typos').includes('no')
			});
	return questionSet({
		language: row.language,
		questions: [question, ...others],
		text: values('words').join(' ')
	});
}

function entriesOf(key: string, rejected: boolean): readonly AcceptedText[] {
	return key
		.split(' | ')
		.filter((text) => text.startsWith('!=') === rejected)
		.map((text) => entryOf(text.replace('!=', '')));
}

function entryOf(text: string): AcceptedText {
	const exact = /^".*"$/.test(text);
	return { text: exact ? text.slice(1, -1) : text, exact, feedback: null };
}

function numericKeyOf(text: string): NumericKey {
	const range = /^([-\d.]+)\.\.([-\d.]+)(?: (.+))?$/.exec(text);
	if (range !== null) {
		return {
			form: 'range',
			from: range[1] as string,
			to: range[2] as string,
			unit: range[3] ?? null,
			feedback: null
		};
	}
	const value = /^([-\d.]+)(?: ± ([\d.]+)(%?))?(?: (.+))?$/.exec(text);
	const by = value?.[2];
	return {
		form: 'value',
		value: value?.[1] as string,
		tolerance:
			by === undefined
				? { type: 'none' }
				: { type: value?.[3] === '%' ? 'percent' : 'absolute', by },
		unit: value?.[4] ?? null,
		feedback: null
	};
}
